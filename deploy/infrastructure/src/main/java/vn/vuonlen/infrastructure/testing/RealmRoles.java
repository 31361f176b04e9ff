package vn.vuonlen.infrastructure.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The roles of people and services in the realm that is imported. */
final class RealmRoles {

    private RealmRoles() {}

    static List<String> read() {
        try (var realm = RealmRoles.class.getResourceAsStream("/keycloak/vuonlen-realm.json")) {
            return new ObjectMapper()
                    .readTree(realm)
                    .at("/roles/realm")
                    .valueStream()
                    .map(role -> role.path("name").asText())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the realm cannot be read", e);
        }
    }
}
