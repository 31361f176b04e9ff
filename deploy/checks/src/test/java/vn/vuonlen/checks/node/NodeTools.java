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
import org.junit.jupiter.api.Assumptions;
import vn.vuonlen.infrastructure.Checkout;

/** Node with the packages of {@code package-lock.json}, which {@code npm ci} installs once beside it. */
public final class NodeTools {

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

    private NodeTools() {}

    /**
     * The tools, installed. Where Node is absent the test is skipped.
     *
     * @throws AssertionError instead, if the environment has {@code VUONLEN_NODE=required}
     */
    public static NodeTools orSkip() throws IOException, InterruptedException {
        if (isAbsent("node") || isAbsent("npm")) {
            var sentence =
                    "Node 20 or newer with npm is not on the PATH: nothing was linted, and no TypeScript was run.";
            if ("required".equals(System.getenv("VUONLEN_NODE"))) {
                throw new AssertionError(sentence);
            }
            System.getLogger("node").log(System.Logger.Level.WARNING, "Skipped: " + sentence);
            Assumptions.abort(sentence);
        }
        install();
        return new NodeTools();
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

    /** The forks of the build share one folder of packages: the first to come installs them. */
    private static void install() throws IOException, InterruptedException {
        var target = Files.createDirectories(FOLDER.resolve("target"));
        try (var channel = FileChannel.open(
                        target.resolve("npm.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (Files.exists(INSTALLED) && Files.mismatch(LOCK, INSTALLED) < 0 && lock.isValid()) {
                return;
            }
            var outcome = run(Map.of(), List.of("npm", "ci"));
            if (outcome.exitCode() != 0) {
                throw new AssertionError("npm ci failed: " + outcome.errors());
            }
            Files.copy(LOCK, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
        }
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
            var builder = new ProcessBuilder(command).directory(FOLDER.toFile());
            builder.environment().putAll(QUIET);
            builder.environment().putAll(environment);
            var process = builder.redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            return new Outcome(process.waitFor(), Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
