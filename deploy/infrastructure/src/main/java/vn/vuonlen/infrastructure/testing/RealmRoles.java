package vn.vuonlen.infrastructure.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.Realm;

/** What the realm that is imported grants: roles to people, scopes to machines. */
public final class RealmRoles {
    /** The role that marks a machine's token, and grants nothing. */
    public static final String SYSTEM = "system";

    private RealmRoles() {}

    public static List<String> ofPeople() {
        return names("/roles/realm").filter(role -> !role.equals(SYSTEM)).toList();
    }

    /** The others are of OpenID Connect, or not meant for tokens. */
    public static List<String> scopesOfMachines() {
        return names("/clientScopes").filter(scope -> scope.contains(".")).toList();
    }

    private static Stream<String> names(String pointer) {
        try {
            return Realm.ofInstallation().at(pointer).valueStream().map(RealmRoles::name);
        } catch (IOException e) {
            throw new UncheckedIOException("the realm cannot be read", e);
        }
    }

    private static String name(JsonNode named) {
        return named.path("name").asText();
    }
}
