package vn.vuonlen.infrastructure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program that signs in to the local realm with client credentials (OAuth 2.0, RFC 6749 section 4.4). Its secret is
 * public, so no installation has it.
 *
 * @param does what it is for, in a few words
 * @param scopes names of client scopes of the realm
 * @param areas codes of the areas whose data it may see
 */
public record DemoMachine(String client, String does, List<String> scopes, List<String> areas, String secret) {
    private static final List<String> OF_EVERY_CLIENT = List.of("basic", "roles", "vuonlen");

    public DemoMachine {
        scopes = List.copyOf(scopes);
        areas = List.copyOf(areas);
    }

    /** As Keycloak imports it: it takes nothing but its secret, for a token of its own account. */
    Map<String, Object> representation() {
        return Map.of(
                "clientId",
                client,
                "secret",
                secret,
                "enabled",
                true,
                "publicClient",
                false,
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "implicitFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                false,
                "defaultClientScopes",
                Stream.concat(OF_EVERY_CLIENT.stream(), scopes.stream()).toList(),
                "optionalClientScopes",
                List.of());
    }

    /** Its service account, with the role {@code system}. */
    Map<String, Object> account() {
        return Map.of(
                "username",
                "service-account-" + client,
                "enabled",
                true,
                "serviceAccountClientId",
                client,
                "realmRoles",
                List.of("system"),
                "attributes",
                Map.of("areas", areas));
    }
}
