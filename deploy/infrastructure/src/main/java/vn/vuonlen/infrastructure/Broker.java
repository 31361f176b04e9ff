package vn.vuonlen.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The main class of the broker's own JVM: formats its directory once, then serves until its starter is gone. */
final class Broker {
    /** Fixed, so that a directory fits every broker. */
    private static final String CLUSTER = "dnVvbmxlbi12dW9ubGVuMQ";

    private static final Logger ROOT = Logger.getLogger("");

    private Broker() {}

    public static void main(String[] arguments) {
        ROOT.setLevel(Level.WARNING);
        ProcessHandle.current().parent().ifPresent(Broker::endWith);
        Path settings = Path.of(arguments[0]);
        if (!Files.exists(settings.resolveSibling("logs").resolve("meta.properties"))) {
            String[] format = {"format", "-t", CLUSTER, "-c", settings.toString()};
            if (kafka.tools.StorageTool.execute(format, System.err) != 0) {
                throw new IllegalStateException("the broker's directory cannot be formatted");
            }
        }
        kafka.Kafka.main(new String[] {settings.toString()});
    }

    private static void endWith(ProcessHandle starter) {
        var unused = starter.onExit().thenRun(() -> System.exit(0));
    }
}
