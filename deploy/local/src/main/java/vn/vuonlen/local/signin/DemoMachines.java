package vn.vuonlen.local.signin;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vuonlen.infrastructure.DemoMachine;
import vn.vuonlen.infrastructure.Realm;
import vn.vuonlen.local.console.LauncherFailure;

/** The machines of a local Keycloak, and their tokens. Each came with the realm, with a secret that is public. */
public final class DemoMachines {
    private final URI tokens;

    public DemoMachines(URI keycloak) {
        this.tokens = keycloak.resolve("/realms/vuonlen/protocol/openid-connect/token");
    }

    public static List<DemoMachine> all() throws IOException {
        return Realm.demoMachines();
    }

    public static Optional<DemoMachine> find(String client) throws IOException {
        return all().stream().filter(machine -> machine.client().equals(client)).findFirst();
    }

    /** By client credentials. */
    public String token(DemoMachine machine) throws IOException, InterruptedException {
        JsonHttp.Response answer = JsonHttp.form(
                tokens,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        machine.client(),
                        "client_secret",
                        machine.secret()));
        if (answer.status() == 401) {
            throw new LauncherFailure("Keycloak does not know " + machine.client()
                    + ": its realm is of an earlier version, and ./vuonlen up --fresh imports the present one.");
        }
        return answer.require(200, "signing in as " + machine.client())
                .path("access_token")
                .asText();
    }
}
