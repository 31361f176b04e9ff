package vn.vuonlen.checks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.vuonlen.checks.DeliveredService;
import vn.vuonlen.infrastructure.FreePort;

/** Starts household-service, which has every kind of secret, with settings that it must refuse. */
final class RefusedStart {

    private RefusedStart() {}

    /** What it wrote until it ended by itself. */
    static String log(Path folder, Map<String, String> settings, Map<String, String> environment) throws Exception {
        var log = folder.resolve("service.log");
        var command = DeliveredService.command("household-service", FreePort.any(), List.of("-Xmx256m"), settings);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // Those of the launcher and of the tests are none of a service.
        builder.environment().keySet().removeIf(name -> name.startsWith("VUONLEN_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it runs");
            assertEquals(1, process.exitValue());
            return Files.readString(log);
        } finally {
            process.destroyForcibly();
        }
    }
}
