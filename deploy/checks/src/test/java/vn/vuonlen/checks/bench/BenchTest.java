package vn.vuonlen.checks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One small round each: it fails unless the floor and the service have stored the same. */
class BenchTest {

    private static BenchEnvironment environment;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Bench bench = new Bench(environment, new PrintStream(output, true, StandardCharsets.UTF_8));

    @BeforeAll
    static void prepare() throws Exception {
        environment = new BenchEnvironment(BenchProvince.TEN_YEARS, false, 2_000, 800);
    }

    @AfterAll
    static void clear() throws Exception {
        if (environment != null) {
            environment.close();
        }
    }

    @Test
    void importAndItsFloorStoreTheSame() throws Exception {
        var ratios = bench.run("import", 1);
        assertTrue(ratios.matches("ratio=\\S+ again=\\S+ validate=\\S+ csv=\\S+ xlsx=\\S+"), ratios);
    }

    @Test
    void postsAndTheirFloorStoreTheSame() throws Exception {
        assumePgbench();
        bench.run("post", 1);
        assertTrue(output.toString(StandardCharsets.UTF_8).contains("ratio="), output::toString);
    }

    /** The bench fails if the pages do not have every household. */
    @Test
    void pagesOfTheListAreReadByBoth() throws Exception {
        assumePgbench();
        var ratios = bench.run("list", 1);
        assertTrue(ratios.matches("ratio=\\S+"), ratios);
    }

    /**
     * The bench fails if a report is that of before a change, if a file does not have the rows of its floor, or if a rebuild has
     * not read what a consumer reads.
     */
    @Test
    void reportsAndTheirFloorsAreRead() throws Exception {
        assumePgbench();
        try (var reports = new ReportEnvironment()) {
            for (var file : ReportEnvironment.FILES.entrySet()) {
                // The figures are the same; as of when may be some seconds later.
                assertEquals(reports.get(file.getKey()).length, reports.get(file.getValue()).length);
            }
            var sizes = new ReportBench.Sizes(0, 200, 20, 1_000, 1_000);
            var out = new PrintStream(output, true, StandardCharsets.UTF_8);
            var ratios = new ReportBench(reports, out, sizes).run(ReportBench.PARTS, 1);
            assertTrue(
                    ratios.matches("ratio=\\S+ page=\\S+ p99=\\S+ page-p99=\\S+ first-p99=\\S+ change-\\S+ change-\\S+"
                            + " xlsx=\\S+ xlsx-heap=\\S+ fastexcel-heap=\\S+ csv=\\S+ csv-memory=\\S+ rebuild=\\S+"),
                    ratios);
        }
    }

    private static void assumePgbench() throws Exception {
        assumeTrue(
                new ProcessBuilder("sh", "-c", "pgbench --version").start().waitFor() == 0, "pgbench is not installed");
    }
}
