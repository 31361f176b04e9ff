package vn.vuonlen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.KeycloakProcess;
import vn.vuonlen.infrastructure.PostgresProcess;

/** What a launcher that was killed has left: processes, ended in the order in which they are stopped, and data. */
final class LeftOvers {
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

    /** The unpacked programs stay: they are no data. */
    static void forgetData(Options options) {
        for (String part : List.of("postgres", "kafka", "keycloak/server/data", DemoLoad.MARK)) {
            delete(options.data(part));
        }
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(path)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
