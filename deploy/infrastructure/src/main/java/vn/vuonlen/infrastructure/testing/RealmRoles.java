package vn.vuonlen.infrastructure.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.vuonlen.infrastructure.Realm;

/** The roles of people and services in the realm that is imported. */
final class RealmRoles {

    private RealmRoles() {}

    static List<String> read() {
        try {
            return Realm.ofInstallation()
                    .at("/roles/realm")
                    .valueStream()
                    .map(role -> role.path("name").asText())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the realm cannot be read", e);
        }
    }
}
