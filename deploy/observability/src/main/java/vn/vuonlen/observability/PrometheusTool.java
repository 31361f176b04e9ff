package vn.vuonlen.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The programs of Prometheus, where they are installed: nothing of Vươn Lên needs them but the tests of its alarms. */
public enum PrometheusTool {
    PROMTOOL("prometheus", "promtool"),
    PROMETHEUS("prometheus", "prometheus"),
    ALERTMANAGER("prometheus-alertmanager", "prometheus-alertmanager", "alertmanager");

    private final String debian;
    private final List<String> names;

    /** What a program has printed. */
    public record Outcome(int exitCode, String output) {}

    PrometheusTool(String debian, String... names) {
        this.debian = debian;
        this.names = List.of(names);
    }

    /**
     * Where it is. Where it is absent the test is skipped.
     *
     * @throws AssertionError instead, if it is promtool and the environment has {@code VUONLEN_PROMTOOL=required}
     */
    public Path orSkip() {
        var found = onPath();
        if (found.isEmpty()) {
            var sentence = "%s is not on the PATH (package %s of Debian and Ubuntu): the alarms were not tried."
                    .formatted(names.getFirst(), debian);
            if (this == PROMTOOL && "required".equals(System.getenv("VUONLEN_PROMTOOL"))) {
                throw new AssertionError(sentence);
            }
            System.getLogger("prometheus").log(System.Logger.Level.WARNING, "Skipped: " + sentence);
            Assumptions.abort(sentence);
        }
        return found.orElseThrow();
    }

    private Optional<Path> onPath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs it to its end, in a folder. */
    public Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(orSkip().toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), text);
        }
    }
}
