package vn.vuonlen.checks.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code ./vuonlen bench import|post [rounds]}: the floor and the service in turn on the same PostgreSQL, then their ratio. */
public final class Bench {

    private static final Map<String, Integer> ROWS = Map.of("import", 70_000, "post", 8_000);

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
        String kind = arguments[0];
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        out.println("Preparing: households, results of the year before, an open review");
        try (var environment = new BenchEnvironment(Long.MAX_VALUE, ROWS.get(kind))) {
            out.printf(
                    Locale.ROOT,
                    "%d cores, Java %s, PostgreSQL %s, fsync %s, %,d surveys a round%n",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    environment.value("SHOW server_version"),
                    environment.value("SHOW fsync"),
                    environment.rows);
            new Bench(environment, out).run(kind, rounds);
        }
    }

    void run(String kind, int rounds) throws IOException, SQLException, InterruptedException {
        Side floor;
        Side ours;
        if (kind.equals("import")) {
            var imports = new ImportBench(environment, statement());
            floor = imports::floor;
            ours = imports::ours;
        } else {
            var posts = new PostBench(environment, statement());
            floor = posts::floor;
            ours = posts::ours;
        }
        out.println("Warming up");
        for (int round = 0; round < WARM_UPS; round++) {
            measure("floor", floor);
            measure("ours", ours);
        }
        List<Measurement> floors = new ArrayList<>();
        List<Measurement> own = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            floors.add(measure("floor", floor));
            out.println(floors.getLast());
            own.add(measure("ours", ours));
            out.println(own.getLast());
            if (!floors.getLast().content().equals(own.getLast().content())) {
                throw new IllegalStateException("The floor and the service have not stored the same");
            }
        }
        out.printf(Locale.ROOT, "ratio=%.2f%n", rate(own) / rate(floors));
    }

    private Measurement measure(String name, Side side) throws IOException, SQLException, InterruptedException {
        environment.reset();
        var cpu = environment.cpuSeconds();
        long began = System.nanoTime();
        var millis = side.store();
        double seconds = (System.nanoTime() - began) / 1e9;
        var used = environment.cpuSeconds().since(cpu);
        long stored = Long.parseLong(environment.value("SELECT count(*) FROM survey"));
        return new Measurement(
                name,
                stored,
                seconds,
                used,
                millis,
                Optional.ofNullable(environment.content()).orElse("-".repeat(12)));
    }

    private static double rate(List<Measurement> rounds) {
        return Measurement.median(rounds.stream().mapToDouble(Measurement::rate).toArray());
    }

    private static String statement() throws IOException {
        try (var sql = Bench.class.getResourceAsStream("/bench/store-surveys.sql")) {
            return new String(sql.readAllBytes(), UTF_8);
        }
    }
}
