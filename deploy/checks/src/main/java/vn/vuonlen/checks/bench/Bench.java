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

/** {@code ./vuonlen bench import|post [rounds]}: floor and ours in turn on the same PostgreSQL, ending with the ratio. */
public final class Bench {

    private static final Map<String, Integer> ROWS = Map.of("import", 70_000, "post", 8_000);

    /** What compiles while it runs takes its time on a few cores. */
    private static final int WARM_UPS = 3;

    private final BenchEnvironment yard;
    private final PrintStream out;

    Bench(BenchEnvironment yard, PrintStream out) {
        this.yard = yard;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        var out = new PrintStream(System.out, true, UTF_8);
        String kind = arguments[0];
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        out.println("Preparing: households, results of the year before, an open review");
        try (var yard = new BenchEnvironment(Long.MAX_VALUE, ROWS.get(kind))) {
            out.printf(
                    Locale.ROOT,
                    "%d cores, Java %s, PostgreSQL %s, fsync %s, %,d surveys a round%n",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    yard.value("SHOW server_version"),
                    yard.value("SHOW fsync"),
                    yard.rows);
            new Bench(yard, out).run(kind, rounds);
        }
    }

    void run(String kind, int rounds) throws IOException, SQLException, InterruptedException {
        Side floor;
        Side ours;
        if (kind.equals("import")) {
            var imports = new ImportBench(yard, statement());
            floor = imports::floor;
            ours = imports::ours;
        } else {
            var posts = new PostBench(yard, statement());
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
                throw new IllegalStateException("Floor and ours have not stored the same");
            }
        }
        out.printf(Locale.ROOT, "ratio=%.2f%n", rate(own) / rate(floors));
    }

    private Measurement measure(String side, Side work) throws IOException, SQLException, InterruptedException {
        yard.reset();
        var cpu = yard.cpuSeconds();
        long began = System.nanoTime();
        var millis = work.takeIn();
        double seconds = (System.nanoTime() - began) / 1e9;
        var used = yard.cpuSeconds().since(cpu);
        long stored = Long.parseLong(yard.value("SELECT count(*) FROM survey"));
        return new Measurement(
                side,
                stored,
                seconds,
                used,
                millis,
                Optional.ofNullable(yard.content()).orElse("-".repeat(12)));
    }

    private static double rate(List<Measurement> rounds) {
        return Measurement.median(rounds.stream().mapToDouble(Measurement::rate).toArray());
    }

    private static String statement() throws IOException {
        try (var sql = Bench.class.getResourceAsStream("/bench/take-in.sql")) {
            return new String(sql.readAllBytes(), UTF_8);
        }
    }
}
