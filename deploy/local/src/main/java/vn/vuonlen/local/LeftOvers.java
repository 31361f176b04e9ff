package vn.vuonlen.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import vn.vuonlen.infrastructure.Folder;
import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.KeycloakProcess;
import vn.vuonlen.infrastructure.PostgresProcess;

/** What a launcher that was killed has left: processes, ended in the order in which they are stopped, and data. */
final class LeftOvers {
    private static final String FORGETTING = "forgetting";

    private LeftOvers() {}

    /** Returns whether there was any. */
    static boolean end(Options options) {
        boolean found = false;
        for (Part service : Part.SERVICES) {
            found |= ServiceProcess.endLeftOver(service, options);
        }
        found |= KeycloakProcess.endLeftOver(options.data("keycloak"));
        found |= KafkaProcess.endLeftOver(options.data("kafka"));
        found |= PostgresProcess.endLeftOver(options.data("postgres"));
        return found;
    }

    /** Whether a start that forgets was stopped midway: what it has left cannot be started, and is forgotten again. */
    static boolean halfForgotten(Options options) {
        return Files.exists(options.data(FORGETTING));
    }

    /** The unpacked programs stay: they are no data. */
    static void forgetData(Options options) throws IOException {
        Files.createDirectories(options.data(""));
        Files.writeString(options.data(FORGETTING), "");
        for (String part : List.of("postgres", "kafka", "keycloak/server/data", DemoLoad.BEGUN, DemoLoad.MARK)) {
            Folder.delete(options.data(part));
        }
    }

    /** From now on there is data that is whole. */
    static void forgotten(Options options) throws IOException {
        Files.deleteIfExists(options.data(FORGETTING));
    }
}
