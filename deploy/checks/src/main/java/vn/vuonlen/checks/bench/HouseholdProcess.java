package vn.vuonlen.checks.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vuonlen.checks.DeliveredService;
import vn.vuonlen.infrastructure.ChildProcess;
import vn.vuonlen.infrastructure.FreePort;

/** household-service as it is delivered; it ends with this JVM. */
final class HouseholdProcess implements AutoCloseable {

    /** The size of one container of the service. */
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");

    final HouseholdClient client;
    private final Process process;
    private final Path log;

    /** Without its relay: the floor publishes nothing either, and the marks of both stay in the table. */
    HouseholdProcess(Map<String, String> settings, Path log) throws IOException {
        this.log = log;
        int port = FreePort.any();
        var withoutRelay = new HashMap<>(settings);
        withoutRelay.put("vuonlen.outbox.relay", "false");
        process = new ProcessBuilder(DeliveredService.command("household-service", port, JVM, withoutRelay))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        client = new HouseholdClient(port);
    }

    void await() throws IOException, InterruptedException {
        while (!client.answers()) {
            if (!process.isAlive()) {
                throw new IOException("household-service ended: see " + log);
            }
            Thread.sleep(200);
        }
    }

    double cpuSeconds() {
        return Cpu.seconds(process.toHandle());
    }

    @Override
    public void close() {
        ChildProcess.end(process);
    }
}
