package vn.vuonlen.local.process;

import java.util.Map;
import vn.vuonlen.infrastructure.PostgresProcess;

/** The settings of a service that runs on a developer's machine. */
final class ServiceSettings {
    private ServiceSettings() {}

    static Map<String, String> of(Part service, Ports ports) {
        String database = "jdbc:postgresql://localhost:" + ports.of(Part.POSTGRES) + "/" + service.key();
        String realm = "http://localhost:" + ports.of(Part.KEYCLOAK) + "/realms/vuonlen";
        return Map.of(
                // The demo secrets are public, so a service that uses them listens on this machine alone.
                "quarkus.http.host",
                "127.0.0.1",
                "vuonlen.local-mode",
                "true",
                // These logs are read by people, not by a collector.
                "quarkus.log.console.json.enabled",
                "false",
                "quarkus.http.port",
                Integer.toString(ports.of(service)),
                "quarkus.datasource.jdbc.url",
                database,
                "quarkus.datasource.username",
                PostgresProcess.USER,
                "quarkus.datasource.password",
                PostgresProcess.USER,
                "kafka.bootstrap.servers",
                "127.0.0.1:" + ports.of(Part.KAFKA),
                "quarkus.oidc.auth-server-url",
                realm,
                // Nobody distributes requests here, who would have to notice the end first.
                "quarkus.shutdown.delay",
                "0S");
    }
}
