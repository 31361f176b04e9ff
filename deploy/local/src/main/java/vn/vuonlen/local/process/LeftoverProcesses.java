package vn.vuonlen.local.process;

import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.KeycloakProcess;
import vn.vuonlen.infrastructure.PostgresProcess;

/** Processes that outlived a launcher which was killed. */
public final class LeftoverProcesses {
    private LeftoverProcesses() {}

    /** Ends them in the order in which a province stops. Returns whether there were any. */
    public static boolean end(Options options) {
        boolean found = false;
        for (Part service : Part.SERVICES) {
            found |= ServiceProcess.endLeftOver(service, options);
        }
        found |= KeycloakProcess.endLeftOver(options.data("keycloak"));
        found |= KafkaProcess.endLeftOver(options.data("kafka"));
        found |= PostgresProcess.endLeftOver(options.data("postgres"));
        return found;
    }
}
