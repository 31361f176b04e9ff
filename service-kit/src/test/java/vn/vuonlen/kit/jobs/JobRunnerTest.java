package vn.vuonlen.kit.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.things.Things;

class JobRunnerTest {

    private final Things things = new Things();
    private final JobInputStore spool = new JobInputStore(things.database(), 4L * JobInputStore.CHUNK);
    private final CountDownLatch thaw = new CountDownLatch(1);
    private final CountDownLatch frozen = new CountDownLatch(1);

    @BeforeEach
    void table() {
        things.run(Lines.TABLE);
    }

    @Test
    void aJobOfADeadRunnerGoesOnElsewhereAndNoRowIsLostOrDoubled() throws Exception {
        var job = submit(IntStream.rangeClosed(1, 95)
                .mapToObj(i -> i % 7 == 0 ? "bad " + i : "line " + i)
                .collect(Collectors.joining("\n")));
        var zombie = frozenAt(60);
        zombie.look();
        frozen.await();
        assertEquals(50, things.number("SELECT position FROM job"));

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            runner(new Lines(things.database())).look();
            return things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED'") == 1;
        });
        thawAndLetGo();

        assertEquals(82, things.number("SELECT count(DISTINCT row) FROM line"));
        assertEquals(82, things.number("SELECT count(*) FROM line"));
        assertEquals(13, things.number("SELECT count(*) FROM job_reject WHERE job_id = '" + job + "'"));
        assertEquals(
                "95 82 13 2 1",
                String.join(
                        "",
                        things.column(
                                "SELECT concat_ws(' ', position, accepted, refused, attempt, crashes) FROM job")));
        assertEquals(0, things.number("SELECT count(*) FROM job_input"));
    }

    @Test
    void aRunnerThatIsStoppedHandsItsJobOverAndHasNotDiedOfIt() throws Exception {
        submit("line\n".repeat(25));
        var stopped = frozenAt(20);
        stopped.look();
        frozen.await();

        stopped.stop();
        stopped.beat();
        assertEquals(1, things.number("SELECT count(*) FROM job_lease WHERE until < clock_timestamp()"));
        submit("one\ntwo");
        stopped.look();
        assertEquals(
                List.of("1 RUNNING", "0 QUEUED"),
                things.column("SELECT concat_ws(' ', attempt, state) FROM job ORDER BY created_at"));
        var other = runner(new Lines(things.database()));
        await().until(() -> {
            other.look();
            return things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED'") == 2;
        });
        thawAndLetGo();

        assertEquals(
                List.of("25 2 0", "2 1 0"),
                things.column("SELECT concat_ws(' ', accepted, attempt, crashes) FROM job ORDER BY created_at"));
        assertEquals(27, things.number("SELECT count(*) FROM line"));
    }

    @Test
    void aJobThatWaitedInVainLetsTheNextOneHaveTheHand() throws Exception {
        var waiting = submit("first");
        submit("second");
        var attempts = new AtomicInteger();
        var runner = runner(new Lines(things.database()) {
            @Override
            public void run(JobRun run) throws Exception {
                if (run.id().equals(waiting) && attempts.incrementAndGet() == 1) {
                    throw new SQLException("canceling statement due to lock timeout", "55P03");
                }
                super.run(run);
            }
        });
        await().until(() -> {
            runner.look();
            return things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED'") == 1;
        });
        assertEquals(List.of("second"), things.column("SELECT text FROM line"));
        assertEquals(1, things.number("SELECT count(*) FROM job WHERE state = 'QUEUED' AND not_before > now()"));

        things.run("UPDATE job SET not_before = clock_timestamp()");
        await().until(() -> {
            runner.look();
            return things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED' AND crashes = 0") == 2;
        });
        assertEquals(List.of("second", "first"), things.column("SELECT text FROM line ORDER BY n"));
    }

    @Test
    void aRunnerThatIsSavingIsNotTakenFor() throws Exception {
        submit("one\ntwo");
        var saving = runner(new Lines(things.database()) {
            @Override
            void keep(JobRun run, List<String> lines, long last) throws SQLException {
                try (var connection = things.database().getConnection()) {
                    connection.setAutoCommit(false);
                    run.progress(connection, new Progress(2, 2, 0, 0, List.of()));
                    freeze(frozen, thaw);
                    connection.commit();
                }
            }
        });
        saving.look();
        frozen.await();
        await().until(() -> things.number("SELECT count(*) FROM job_lease WHERE until < clock_timestamp()") == 1);
        runner(new Lines(things.database())).look();
        assertEquals(1, things.number("SELECT attempt FROM job_lease"), "the job was taken from a runner at work");
        thaw.countDown();
        await().until(() -> things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED' AND accepted = 2") == 1);
    }

    @Test
    void anOutageIsWaitedForHoweverOftenItComesAndARefusalIsNot() throws Exception {
        submit("line\nstop");
        int often = JobLeases.MOST_CRASHES + 1;
        var outages = new AtomicInteger(often);
        var runner = runner(new Lines(things.database()) {
            @Override
            public void run(JobRun run) throws Exception {
                if (outages.getAndDecrement() > 0) {
                    throw new SQLException("The server is going down", "57P01");
                }
                super.run(run);
            }
        });
        await().until(() -> {
            runner.look();
            clean();
            return things.number("SELECT count(*) FROM job WHERE state = 'FAILED'") == 1;
        });
        assertEquals(List.of((often + 1) + " 0"), things.column("SELECT concat_ws(' ', attempt, crashes) FROM job"));
        assertEquals(
                List.of("invalid-value: Dừng / Stop"),
                things.column(
                        "SELECT concat(message ->> 'code', ': ', message ->> 'vi', ' / ', message ->> 'en') FROM job"));
        assertEquals(0, things.number("SELECT count(*) FROM line"));
    }

    @Test
    void aDatabaseThatIsAwayAtTheEndOfAJobIsWaitedFor() throws Exception {
        submit("line");
        var frail = new FrailDatabase(things.database());
        var runner = runner(frail, new Lines(things.database()) {
            @Override
            public void run(JobRun run) throws Exception {
                super.run(run);
                frail.awayFor(2);
            }
        });
        runner.look();
        await().until(() -> things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED'") == 1);
        assertEquals(List.of("1 0"), things.column("SELECT concat_ws(' ', attempt, crashes) FROM job"));
    }

    @Test
    void ofTwoWhoLookAtOnceOneTakesTheQueuedJob() throws Exception {
        submit("line");
        assertEquals(List.of(1), attemptsOfTwoAtOnce());
    }

    @Test
    void ofTwoWhoLookAtOnceOneTakesTheJobOfADeadRunner() throws Exception {
        submit("line");
        leases(things.database()).take(Set.of("lines"));
        things.run("UPDATE job_lease SET until = until - interval '1 minute'");
        assertEquals(List.of(2), attemptsOfTwoAtOnce());
    }

    @Test
    void aBodyOfManyChunksComesBackByteByByteAndOneTooLargeIsRefused() throws Exception {
        byte[] body = new byte[3 * JobInputStore.CHUNK + 17];
        new java.util.Random(42).nextBytes(body);
        var kept = spool.keep(UUID.randomUUID(), new ByteArrayInputStream(body));
        assertEquals(body.length, kept.bytes());
        try (InputStream back = spool.open(kept.job())) {
            assertEquals(-1, java.util.Arrays.mismatch(body, back.readAllBytes()));
        }
        var endless = new ByteArrayInputStream(new byte[5 * JobInputStore.CHUNK]);
        assertThrows(Problem.class, () -> spool.keep(UUID.randomUUID(), endless));
    }

    @Test
    void whatNobodyWaitsForIsCleanedAway() throws Exception {
        var open = submit("line");
        spool.keep(UUID.randomUUID(), new ByteArrayInputStream(new byte[] {1}));
        things.run("UPDATE job_input SET at = at - interval '2 days'");
        var worn = submit("line");
        things.run("UPDATE job SET state = 'RUNNING', attempt = 33, crashes = 20 WHERE id = '" + worn + "'");
        things.run("INSERT INTO job_lease (job_id, attempt, runner, until) VALUES ('" + worn
                + "', 33, 'dead', clock_timestamp() - interval '1 second')");
        assertEquals(
                Optional.of(open),
                leases(things.database()).take(Set.of("lines")).map(LeasedJob::id));
        assertEquals(Optional.empty(), leases(things.database()).take(Set.of("lines")));
        clean();
        assertEquals(List.of(open.toString()), things.column("SELECT job_id FROM job_input"));
        assertEquals(List.of(open.toString()), things.column("SELECT job_id FROM job_lease"));
        assertEquals(List.of(open.toString()), things.column("SELECT id FROM job WHERE state = 'RUNNING'"));
        assertEquals(1, things.number("SELECT count(*) FROM job WHERE message ->> 'code' = 'internal'"));
    }

    @Test
    void whatWasRefusedIsForgottenInTime() throws Exception {
        for (int days : List.of(8, 6)) {
            var job = submit("bad");
            things.run("UPDATE job SET state = 'SUCCEEDED', finished_at = clock_timestamp() - interval '" + days
                    + " days' WHERE id = '" + job + "'");
            things.run("INSERT INTO job_reject VALUES ('" + job + "', 1, 1, NULL, '" + days + "', '', '')");
        }
        clean();
        assertEquals(List.of("6"), things.column("SELECT code FROM job_reject"));
    }

    private void clean() throws SQLException {
        new JobCleanup(things.database(), Duration.ofDays(7)).clean();
    }

    private UUID submit(String body) {
        var kept = spool.keep(UUID.randomUUID(), new ByteArrayInputStream(body.getBytes(UTF_8)));
        things.run("INSERT INTO job (id, kind, subject, parameters, state) VALUES ('" + kept.job()
                + "', 'lines', 'somebody', '{}', 'QUEUED')");
        return kept.job();
    }

    private JobRunner runner(JobKind kind) {
        return runner(things.database(), kind);
    }

    private JobRunner runner(DataSource database, JobKind kind) {
        return new JobRunner(List.of(kind), leases(database), new JobProgress(database), spool, new ObjectMapper(), 1);
    }

    /** One that is held up before it keeps the rows up to that one. */
    private JobRunner frozenAt(long row) {
        return runner(new Lines(things.database()) {
            @Override
            void keep(JobRun run, List<String> lines, long last) throws SQLException {
                if (last == row) {
                    freeze(frozen, thaw);
                }
                super.keep(run, lines, last);
            }
        });
    }

    private void thawAndLetGo() {
        thaw.countDown();
        await().until(() -> things.number("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%'"
                        + " AND datname = current_database()")
                == 0);
    }

    private static JobLeases leases(DataSource database) {
        return new JobLeases(database, Duration.ofSeconds(1), "test");
    }

    /** One stands between what it has seen and the job's row while the other takes the job. */
    private List<Integer> attemptsOfTwoAtOnce() throws Exception {
        try (var hesitation = new PausedLeaseReads(things)) {
            var late = CompletableFuture.supplyAsync(() -> take(hesitation.database()));
            hesitation.awaitSomebody();
            var taken = new ArrayList<>(take(things.database()));
            hesitation.close();
            taken.addAll(late.join());
            return taken;
        }
    }

    private static List<Integer> take(DataSource database) {
        try {
            return leases(database).take(Set.of("lines")).map(LeasedJob::attempt).stream()
                    .toList();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void freeze(CountDownLatch arrived, CountDownLatch until) {
        try {
            arrived.countDown();
            until.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
