package vn.vuonlen.checks.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code ./vuonlen bench import|post|list [rounds] [--relay]}: the floor and the service in turn on the same PostgreSQL, then
 * their ratio; in a province before its first review, and in one with ten reviews and a merger of communes behind it.
 */
public final class Bench {

    private static final Map<String, Integer> ROWS = Map.of("import", 70_000, "post", 8_000, "list", 70_000);

    /** Rounds that are not measured, while the JVM compiles. */
    private static final int WARM_UPS = 3;

    private final BenchEnvironment environment;
    private final PrintStream out;

    Bench(BenchEnvironment environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        var out = new PrintStream(System.out, true, UTF_8);
        var options = new ArrayList<>(List.of(arguments));
        String kind = options.removeFirst();
        boolean relay = options.remove("--relay");
        var parts = ReportBench.PARTS.stream().filter(options::remove).toList();
        int rounds = options.isEmpty() ? 5 : Integer.parseInt(options.getFirst());
        if (kind.equals("report")) {
            ReportBench.measure(parts.isEmpty() ? ReportBench.PARTS : parts, rounds, out);
            return;
        }
        List<String> ratios = new ArrayList<>();
        for (var province : BenchProvince.values()) {
            out.println("Preparing the households, the years before and an open review: " + province);
            try (var environment = new BenchEnvironment(province, relay, Long.MAX_VALUE, ROWS.get(kind))) {
                out.printf(
                        Locale.ROOT,
                        "%d cores, Java %s, PostgreSQL %s, fsync %s, relay and consumer %s, %,d surveys a round%n",
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        environment.database.value("SHOW server_version"),
                        environment.database.value("SHOW fsync"),
                        relay ? "on" : "off",
                        environment.rows);
                ratios.add(new Bench(environment, out).run(kind, rounds) + "  " + province);
            }
        }
        ratios.forEach(out::println);
    }

    /** Returns the ratios: of the service's rate to the floor's, and of each further step's time to the service's. */
    String run(String kind, int rounds) throws IOException, SQLException, InterruptedException {
        var steps = switch (kind) {
            case "import" -> imports();
            case "post" -> posts();
            default -> lists();
        };
        out.println("Warming up");
        for (int round = 0; round < WARM_UPS; round++) {
            for (var step : steps) {
                measure(step);
            }
        }
        var measured = new LinkedHashMap<String, List<Measurement>>();
        for (int round = 0; round < rounds; round++) {
            for (var step : steps) {
                var measurement = measure(step);
                out.println(measurement);
                measured.computeIfAbsent(step.name, name -> new ArrayList<>()).add(measurement);
            }
            measured.get("ours").getLast().requireSame(measured.get("floor").getLast());
        }
        double ours = Measurement.rate(measured.remove("ours"));
        var ratios = new StringBuilder(format("ratio=%.2f", ours / Measurement.rate(measured.remove("floor"))));
        measured.forEach((name, runs) -> ratios.append(format(" %s=%.2f", name, ours / Measurement.rate(runs))));
        out.println(ratios);
        return ratios.toString();
    }

    /** One of the things that a round measures in turn; a further one finds what the step before it has stored. */
    private record BenchStep(String name, boolean further, Side side) {}

    private List<BenchStep> imports() throws IOException, SQLException, InterruptedException {
        var imports = new ImportBench(environment, statement());
        return List.of(
                new BenchStep("floor", false, imports::floor),
                new BenchStep("ours", false, imports::ours),
                new BenchStep("again", true, imports::ours),
                new BenchStep("validate", false, imports::validated),
                new BenchStep("csv", false, imports::csv),
                new BenchStep("xlsx", false, imports::workbook));
    }

    private List<BenchStep> posts() throws IOException, SQLException, InterruptedException {
        var posts = new PostBench(environment, statement());
        return List.of(new BenchStep("floor", false, posts::floor), new BenchStep("ours", false, posts::ours));
    }

    /** Both read what is stored once, so that nothing is set back. */
    private List<BenchStep> lists() throws IOException, SQLException, InterruptedException {
        var lists = new ListBench(environment);
        return List.of(new BenchStep("floor", true, lists::floor), new BenchStep("ours", true, lists::ours));
    }

    private Measurement measure(BenchStep step) throws IOException, SQLException, InterruptedException {
        if (!step.further) {
            environment.reset();
        }
        var cpu = environment.cpuSeconds();
        long began = System.nanoTime();
        var millis = step.side.store();
        double seconds = (System.nanoTime() - began) / 1e9;
        var used = environment.cpuSeconds().since(cpu);
        long operations = millis.length == 0 ? environment.rows : millis.length;
        return new Measurement(
                step.name, operations, seconds, used, millis, environment.database.content(environment.review));
    }

    @SuppressWarnings("AnnotateFormatMethod") // Its annotation would be a dependency of its own.
    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String statement() throws IOException {
        try (var sql = Bench.class.getResourceAsStream("/bench/store-surveys.sql")) {
            return new String(sql.readAllBytes(), UTF_8);
        }
    }
}
