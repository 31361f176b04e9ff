package vn.vuonlen.local.process;

import java.util.Map;
import vn.vuonlen.infrastructure.PostgresProcess;

/** The settings of a service that runs on a developer's machine. */
final class ServiceSettings {
    private ServiceSettings() {}

    static Map<String, String> of(Part service, Ports ports) {
        String database = "jdbc:postgresql://localhost:" + ports.of(Part.POSTGRES) + "/" + service.key();
        String realm = "http://localhost:" + ports.of(Part.KEYCLOAK) + "/realms/vuonlen";
        return Map.ofEntries(
                // The demo secrets are public, so a service that uses them listens on this machine alone.
                Map.entry("quarkus.http.host", "127.0.0.1"),
                Map.entry("vuonlen.local-mode", "true"),
                // These logs are read by people, not by a collector.
                Map.entry("quarkus.log.console.json.enabled", "false"),
                Map.entry("quarkus.http.port", Integer.toString(ports.of(service))),
                Map.entry("quarkus.datasource.jdbc.url", database),
                Map.entry("quarkus.datasource.username", PostgresProcess.USER),
                Map.entry("quarkus.datasource.password", PostgresProcess.USER),
                Map.entry("kafka.bootstrap.servers", "127.0.0.1:" + ports.of(Part.KAFKA)),
                Map.entry("quarkus.oidc.auth-server-url", realm),
                // Whoever tries it sees within two minutes that the figures are those of their owners.
                Map.entry("vuonlen.totals.every", "PT30S"),
                // Nobody distributes requests here, who would have to notice the end first.
                Map.entry("quarkus.shutdown.delay", "0S"));
    }
}
