package vn.vuonlen.checks.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small, for what it does and not for how fast: a round fails unless floor and ours have stored the same. */
class BenchTest {

    private static BenchEnvironment yard;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Bench bench = new Bench(yard, new PrintStream(told, true, StandardCharsets.UTF_8));

    @BeforeAll
    static void prepare() throws Exception {
        yard = new BenchEnvironment(2_000, 800);
    }

    @AfterAll
    static void clear() throws Exception {
        if (yard != null) {
            yard.close();
        }
    }

    @Test
    void importAndItsFloorStoreTheSame() throws Exception {
        bench.run("import", 1);
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("ratio="), told::toString);
    }

    @Test
    void postsAndTheirFloorStoreTheSame() throws Exception {
        assumeTrue(
                new ProcessBuilder("sh", "-c", "pgbench --version").start().waitFor() == 0, "pgbench is not installed");
        bench.run("post", 1);
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("ratio="), told::toString);
    }
}
