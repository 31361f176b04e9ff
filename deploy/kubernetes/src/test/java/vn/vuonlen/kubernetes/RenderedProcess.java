package vn.vuonlen.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.Checkout;

/** A container of the chart as a process of this machine: the packaged service with its variables and its settings. */
final class RenderedProcess implements AutoCloseable {
    private final Process process;
    private final Path log;

    /** Settings replace those of the ConfigMap with the addresses of a test; secrets are by name of the variable. */
    RenderedProcess(
            String service,
            JsonNode container,
            String properties,
            Map<String, String> settings,
            Map<String, String> secrets,
            Path folder)
            throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.properties"), replaced(properties, settings));
        log = folder.resolve("log-" + container.path("name").asText());
        var jar = Checkout.here().root().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(List.of(
                        Checkout.javaExecutable(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // Those of the launcher and of the tests are none of a service.
        builder.environment().keySet().removeIf(name -> name.startsWith("VUONLEN_"));
        Manifests.each(container.path("env")).forEach(variable -> {
            var name = variable.path("name").asText();
            builder.environment()
                    .put(name, secrets.getOrDefault(name, variable.path("value").asText()));
        });
        process = builder.start();
    }

    /** The first of two values of a key is the one that stays: a test's stand before those of the chart. */
    private static String replaced(String properties, Map<String, String> settings) {
        var lines = properties.lines().filter(line -> !settings.containsKey(line.split("=", 2)[0]));
        var own = settings.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue());
        return String.join("\n", Stream.concat(lines, own).toList());
    }

    int exitCode() {
        return process.onExit().join().exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() throws IOException {
        return Files.readString(log, UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
