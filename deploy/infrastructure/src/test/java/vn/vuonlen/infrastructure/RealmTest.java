package vn.vuonlen.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an installation imports. The running Keycloak is tried in {@code deploy/checks}. */
class RealmTest {

    /** Keycloak creates these itself where the file lacks them, and this one with the password grant. */
    private static final String MADE_BY_KEYCLOAK_WITH_PASSWORD_GRANT = "admin-cli";

    @Test
    void noClientOfAnInstallationTakesPasswords() throws IOException {
        assertEquals(List.of(), withPasswordGrant(Realm.ofInstallation()));
        assertTrue(clients(Realm.ofInstallation()).stream()
                .anyMatch(client -> id(client).equals(MADE_BY_KEYCLOAK_WITH_PASSWORD_GRANT)
                        && !client.path("enabled").asBoolean(true)));
    }

    @Test
    void onlyTheLocalClientDoes() throws IOException {
        assertEquals(List.of("vuonlen-cli"), withPasswordGrant(new ObjectMapper().readTree(Realm.local())));
    }

    @Test
    void anInstallationHasNoAccountAndNoSecretOfTheDemo() throws IOException {
        assertFalse(Realm.ofInstallation().toString().contains("demo-"));
        assertFalse(Realm.ofInstallation().has("users"));
    }

    /** Named roles would grant a machine nothing, and a scope that the realm lacks would stop its import. */
    @Test
    void aDemoMachineHasScopesOfTheRealmAndTheRoleOfMachines() throws IOException {
        var scopes = Realm.ofInstallation()
                .path("clientScopes")
                .valueStream()
                .map(scope -> scope.path("name").asText())
                .toList();
        var local = new ObjectMapper().readTree(Realm.local());

        assertEquals(3, Realm.demoMachines().size());
        for (var machine : Realm.demoMachines()) {
            assertTrue(scopes.containsAll(machine.scopes()), machine::toString);
            assertTrue(machine.secret().startsWith("demo-only-"), machine::toString);
            assertEquals(
                    List.of("[\"system\"]"),
                    local.path("users")
                            .valueStream()
                            .filter(user ->
                                    user.path("serviceAccountClientId").asText().equals(machine.client()))
                            .map(user -> user.path("realmRoles").toString())
                            .toList());
        }
    }

    @Test
    void aPublicClientThatSignsPeopleInRequiresPkceAndExactAddresses() throws IOException {
        var signingIn = clients(Realm.ofInstallation()).stream()
                .filter(client -> client.path("standardFlowEnabled").asBoolean(true))
                .toList();

        assertEquals(
                List.of("vuonlen-web"), signingIn.stream().map(RealmTest::id).toList());
        for (var client : signingIn) {
            assertEquals(
                    "S256",
                    client.path("attributes").path("pkce.code.challenge.method").asText());
            assertFalse(client.path("implicitFlowEnabled").asBoolean(true));
            assertFalse(client.path("redirectUris").toString().contains("*"), client.path("redirectUris")::toString);
            var afterwards = client.path("attributes").path("post.logout.redirect.uris");
            assertFalse(afterwards.asText("*").matches(".*[*+].*"), afterwards::toString);
        }
    }

    /** The pages end a session a day after the password was entered, which they read in the access token. */
    @Test
    void aSessionEndsWithinADayAndItsTokenTellsWhenItBegan() throws IOException {
        var realm = Realm.ofInstallation();
        var began = realm.path("clientScopes")
                .valueStream()
                .flatMap(scope -> scope.path("protocolMappers").valueStream())
                .map(mapper -> mapper.path("config"))
                .filter(mapper -> mapper.path("claim.name").asText().equals("auth_time"))
                .toList();

        assertTrue(realm.path("ssoSessionMaxLifespan").asInt(Integer.MAX_VALUE) <= 86_400);
        assertEquals(1, began.size());
        assertEquals("true", began.getFirst().path("access.token.claim").asText());
    }

    @Test
    void passwordsAreLongAndCannotBeGuessedForEver() throws IOException {
        var realm = Realm.ofInstallation();
        var length = Pattern.compile("length\\((\\d+)\\)")
                .matcher(realm.path("passwordPolicy").asText());

        assertTrue(length.find() && Integer.parseInt(length.group(1)) >= 12);
        assertTrue(realm.path("passwordPolicy").asText().contains("notUsername"));
        assertTrue(realm.path("passwordPolicy").asText().contains("passwordHistory"));
        assertTrue(realm.path("bruteForceProtected").asBoolean());
        assertFalse(realm.path("registrationAllowed").asBoolean(true));
    }

    /** What is left out counts as allowed: Keycloak has its own defaults. */
    private static List<String> withPasswordGrant(JsonNode realm) {
        return clients(realm).stream()
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean(true))
                .map(RealmTest::id)
                .toList();
    }

    private static List<JsonNode> clients(JsonNode realm) {
        return realm.path("clients").valueStream().toList();
    }

    private static String id(JsonNode client) {
        return client.path("clientId").asText();
    }
}
