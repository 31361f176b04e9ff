package vn.vuonlen.checks.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.infrastructure.CommandLine;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.Ports;

/** {@code ./vuonlen} as a person uses it, with a folder and ports of its own. */
record Script(Path folder, Ports ports) {

    private static final Path ROOT = Checkout.here().root();

    /** The build that runs the tests has just packaged the launcher: the script need not do it again. */
    Script {
        Path target = ROOT.resolve("deploy/local/target");
        Path mark = target.resolve(".built");
        try {
            if (!Files.exists(mark)) {
                Files.createFile(mark);
                Files.setLastModifiedTime(mark, Files.getLastModifiedTime(target.resolve("launcher.jar")));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Process up(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("up", "--empty"));
        for (Part part : Part.values()) {
            arguments.add("--" + part.name().toLowerCase(Locale.ROOT) + "-port");
            arguments.add(Integer.toString(ports.of(part)));
        }
        arguments.addAll(List.of(more));
        return start(arguments);
    }

    int run(String... arguments) throws IOException, InterruptedException {
        return start(List.of(arguments)).waitFor();
    }

    private Process start(List<String> arguments) throws IOException {
        var command = Stream.concat(Stream.of("bash", ROOT.resolve("vuonlen").toString()), arguments.stream());
        var builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
        builder.environment().put("VUONLEN_HOME", home().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectOutput(folder.resolve("output").toFile()).start();
    }

    Path home() {
        return folder.resolve("home");
    }

    /** The output so far of the command that was started last. */
    String output() {
        try {
            return new String(Files.readAllBytes(folder.resolve("output")), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The processes of this province: each has its folder or one of its ports in its command line. */
    List<String> processes() {
        var marks = new ArrayList<>(List.of(home().toString()));
        ports.byPart().values().forEach(port -> marks.add("-Dquarkus.http.port=" + port));
        return ProcessHandle.allProcesses()
                .map(CommandLine::of)
                .filter(command -> marks.stream().anyMatch(command::contains))
                .toList();
    }
}
