package vn.vuonlen.checks.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vuonlen.infrastructure.Checkout;

/** Node with the packages of {@code package-lock.json}, which {@code npm ci} installs once beside it. */
public final class NodePackages {

    /** The folder of {@code package.json}. */
    public static final Path FOLDER = Checkout.here().root().resolve("deploy/checks");

    private static final Path LOCK = FOLDER.resolve("package-lock.json");
    private static final Path MODULES = FOLDER.resolve("node_modules");
    private static final Path INSTALLED = MODULES.resolve(".installed-package-lock.json");

    /** Nothing that is run may phone home, look for its updates or colour what is read here. */
    private static final Map<String, String> QUIET = Map.of(
            "REDOCLY_TELEMETRY", "off",
            "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true",
            "NO_UPDATE_NOTIFIER", "1",
            "NO_COLOR", "1",
            "FORCE_COLOR", "0",
            "CI", "true");

    /** What a command has printed. */
    public record Outcome(int exitCode, String output, String errors) {}

    private NodePackages() {}

    /** Whether Node and npm can be run. */
    public static boolean arePossible() throws InterruptedException {
        return !isAbsent("node") && !isAbsent("npm");
    }

    /**
     * The processes of a build share one folder of packages: the first to come installs them.
     *
     * @throws IOException if npm fails
     */
    public static NodePackages installed() throws IOException, InterruptedException {
        var target = Files.createDirectories(FOLDER.resolve("target"));
        try (var channel = FileChannel.open(
                        target.resolve("npm.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!Files.exists(INSTALLED) || Files.mismatch(LOCK, INSTALLED) >= 0 || !lock.isValid()) {
                var outcome = run(Map.of(), List.of("npm", "ci"));
                if (outcome.exitCode() != 0) {
                    throw new IOException("npm ci failed: " + outcome.errors());
                }
                Files.copy(LOCK, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new NodePackages();
    }

    /** Runs a command of one of the packages in {@link #FOLDER}. */
    public Outcome tool(String name, String... arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(MODULES.resolve(".bin").resolve(name).toString()));
        command.addAll(List.of(arguments));
        return run(Map.of(), command);
    }

    /** Runs a script in {@link #FOLDER}. */
    public Outcome script(Path script, Map<String, String> environment) throws IOException, InterruptedException {
        return run(environment, List.of("node", script.toString()));
    }

    /** Runs a script in {@link #FOLDER} that prints for a person, and returns its exit code. */
    public int show(Path script, Map<String, String> environment) throws IOException, InterruptedException {
        return builder(environment, List.of("node", script.toString()))
                .inheritIO()
                .start()
                .waitFor();
    }

    private static boolean isAbsent(String command) throws InterruptedException {
        try {
            return run(Map.of(), List.of(command, "--version")).exitCode() != 0;
        } catch (IOException absent) {
            return true;
        }
    }

    private static Outcome run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("node", ".out");
        var errors = Files.createTempFile("node", ".err");
        try {
            var process = builder(environment, command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            return new Outcome(process.waitFor(), Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static ProcessBuilder builder(Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command).directory(FOLDER.toFile());
        builder.environment().putAll(QUIET);
        builder.environment().putAll(environment);
        return builder;
    }
}
