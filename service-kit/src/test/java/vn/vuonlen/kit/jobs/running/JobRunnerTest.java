package vn.vuonlen.kit.jobs.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.kit.jobs.JobInputStore;
import vn.vuonlen.kit.jobs.JobKind;
import vn.vuonlen.kit.jobs.JobRun;
import vn.vuonlen.kit.jobs.Progress;
import vn.vuonlen.kit.jobs.running.EndedJobs.End;
import vn.vuonlen.kit.things.ThingDatabase;

class JobRunnerTest {

    private final ThingDatabase things = new ThingDatabase();
    private final JobInputStore inputs = new JobInputStore(things.database());
    private final CountDownLatch thaw = new CountDownLatch(1);
    private final CountDownLatch frozen = new CountDownLatch(1);

    @BeforeEach
    void table() {
        things.run(LineImport.TABLE);
    }

    @Test
    void aJobOfACrashedRunnerContinuesElsewhereAndNoRowIsLostOrDoubled() throws Exception {
        var job = submit(IntStream.rangeClosed(1, 95)
                .mapToObj(i -> i % 7 == 0 ? "bad " + i : "line " + i)
                .collect(Collectors.joining("\n")));
        var crashed = frozenAt(60);
        crashed.startJobs();
        frozen.await();
        assertEquals(50, things.number("SELECT position FROM job"));

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            runner(new LineImport(things.database())).startJobs();
            return things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED'") == 1;
        });
        thawAndAwaitEnd();

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
    void aStoppedRunnerHandsItsJobOverWithoutACrash() throws Exception {
        submit("line\n".repeat(25));
        var stopped = frozenAt(20);
        stopped.startJobs();
        frozen.await();

        stopped.stop();
        stopped.heartbeat();
        assertEquals(1, things.number("SELECT count(*) FROM job_lease WHERE until < clock_timestamp()"));
        submit("one\ntwo");
        stopped.startJobs();
        assertEquals(
                List.of("1 RUNNING", "0 QUEUED"),
                things.column("SELECT concat_ws(' ', attempt, state) FROM job ORDER BY created_at"));
        var other = runner(new LineImport(things.database()));
        await().until(() -> {
            other.startJobs();
            return things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED'") == 2;
        });
        thawAndAwaitEnd();

        assertEquals(
                List.of("25 2 0", "2 1 0"),
                things.column("SELECT concat_ws(' ', accepted, attempt, crashes) FROM job ORDER BY created_at"));
        assertEquals(27, things.number("SELECT count(*) FROM line"));
    }

    @Test
    void aJobAfterALockTimeoutLeavesTheWorkerToTheNextOne() throws Exception {
        var waiting = submit("first");
        submit("second");
        var attempts = new AtomicInteger();
        var runner = runner(new LineImport(things.database()) {
            @Override
            public void run(JobRun run) throws Exception {
                if (run.id().equals(waiting) && attempts.incrementAndGet() == 1) {
                    throw new SQLException("canceling statement due to lock timeout", "55P03");
                }
                super.run(run);
            }
        });
        await().until(() -> {
            runner.startJobs();
            return things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED'") == 1;
        });
        assertEquals(List.of("second"), things.column("SELECT text FROM line"));
        assertEquals(1, things.number("SELECT count(*) FROM job WHERE state = 'QUEUED' AND not_before > now()"));

        things.run("UPDATE job SET not_before = clock_timestamp()");
        await().until(() -> {
            runner.startJobs();
            return things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED' AND crashes = 0") == 2;
        });
        assertEquals(List.of("second", "first"), things.column("SELECT text FROM line ORDER BY n"));
    }

    @Test
    void aJobWhoseRunnerIsSavingProgressIsNotTakenOver() throws Exception {
        submit("one\ntwo");
        var saving = runner(new LineImport(things.database()) {
            @Override
            void store(JobRun run, List<String> lines, long last) throws SQLException {
                try (var connection = things.database().getConnection()) {
                    connection.setAutoCommit(false);
                    run.progress(connection, new Progress(2, 2, 0, 0, List.of()));
                    freeze(frozen, thaw);
                    connection.commit();
                }
            }
        });
        saving.startJobs();
        frozen.await();
        await().until(() -> things.number("SELECT count(*) FROM job_lease WHERE until < clock_timestamp()") == 1);
        runner(new LineImport(things.database())).startJobs();
        assertEquals(
                1, things.number("SELECT attempt FROM job_lease"), "the job was taken from a runner that is working");
        thaw.countDown();
        await().until(() -> things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED' AND accepted = 2") == 1);
    }

    @Test
    void anOutageIsRetriedHoweverOftenItComesAndAProblemIsNot() throws Exception {
        submit("line\nstop");
        int often = JobLeases.MAX_CRASHES + 1;
        var outages = new AtomicInteger(often);
        var runner = runner(new LineImport(things.database()) {
            @Override
            public void run(JobRun run) throws Exception {
                if (outages.getAndDecrement() > 0) {
                    throw new SQLException("The server is going down", "57P01");
                }
                super.run(run);
            }
        });
        await().until(() -> {
            runner.startJobs();
            cleanUp();
            return things.number("SELECT count(*) FROM job WHERE state = 'FAILED'") == 1;
        });
        assertEquals(List.of((often + 1) + " 0"), things.column("SELECT concat_ws(' ', attempt, crashes) FROM job"));
        assertEquals(
                List.of("invalid-value: Dừng / Stop"),
                things.column(
                        "SELECT concat(message ->> 'code', ': ', message ->> 'vi', ' / ', message ->> 'en') FROM job"));
        assertEquals(0, things.number("SELECT count(*) FROM line"));
        assertEquals(List.of(0L, 1L, 0L), ends(runner), "the input is at fault");
    }

    private static List<Long> ends(JobRunner runner) {
        return Stream.of(End.values()).map(runner.ended()::count).toList();
    }

    @Test
    void theEndOfAJobIsRetriedWhileTheDatabaseIsAway() throws Exception {
        submit("line");
        var failing = new FailingDatabase(things.database());
        var runner = runner(failing, new LineImport(things.database()) {
            @Override
            public void run(JobRun run) throws Exception {
                super.run(run);
                failing.failNext(2);
            }
        });
        runner.startJobs();
        await().until(() -> things.number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED'") == 1);
        assertEquals(List.of("1 0"), things.column("SELECT concat_ws(' ', attempt, crashes) FROM job"));
        await().untilAsserted(() -> assertEquals(List.of(1L, 0L, 0L), ends(runner), "its end is counted once"));
    }

    @Test
    void aFaultOfTheServiceIsCountedAsOne() throws Exception {
        submit("line");
        var runner = runner(new LineImport(things.database()) {
            @Override
            public void run(JobRun run) {
                throw new IllegalStateException("A fault of the service");
            }
        });
        runner.startJobs();
        await().untilAsserted(() -> assertEquals(List.of(0L, 0L, 1L), ends(runner)));
    }

    @Test
    void ofTwoConcurrentRunnersOneTakesTheQueuedJob() throws Exception {
        submit("line");
        assertEquals(List.of(1), attemptsOfTwoAtOnce());
    }

    @Test
    void ofTwoConcurrentRunnersOneTakesTheJobOfACrashedRunner() throws Exception {
        submit("line");
        leases(things.database()).leaseNext(Set.of("lines"));
        things.run("UPDATE job_lease SET until = until - interval '1 minute'");
        assertEquals(List.of(2), attemptsOfTwoAtOnce());
    }

    @Test
    void orphanedInputsAndJobsThatCrashTooOftenAreCleanedUp() throws Exception {
        var open = submit("line");
        inputs.add(UUID.randomUUID(), 0, new byte[] {1});
        things.run("UPDATE job_input SET at = at - interval '6 minutes'");
        var uploading = UUID.randomUUID();
        inputs.add(uploading, 0, new byte[] {1});
        inputs.add(uploading, 1, new byte[] {1});
        things.run(
                "UPDATE job_input SET at = at - interval '6 minutes' WHERE chunk = 0 AND job_id = '" + uploading + "'");
        var crashing = submit("line");
        things.run("UPDATE job SET state = 'RUNNING', attempt = 33, crashes = 20 WHERE id = '" + crashing + "'");
        things.run("INSERT INTO job_lease (job_id, attempt, runner, until) VALUES ('" + crashing
                + "', 33, 'dead', clock_timestamp() - interval '1 second')");
        assertEquals(
                Optional.of(open),
                leases(things.database()).leaseNext(Set.of("lines")).map(LeasedJob::id));
        assertEquals(Optional.empty(), leases(things.database()).leaseNext(Set.of("lines")));
        assertEquals(1, cleanUp(), "jobs that were given up");
        assertEquals(
                Set.of(open.toString(), uploading.toString()),
                Set.copyOf(things.column("SELECT DISTINCT job_id FROM job_input")));
        assertEquals(List.of(open.toString()), things.column("SELECT job_id FROM job_lease"));
        assertEquals(List.of(open.toString()), things.column("SELECT id FROM job WHERE state = 'RUNNING'"));
        assertEquals(1, things.number("SELECT count(*) FROM job WHERE message ->> 'code' = 'internal'"));
    }

    @Test
    void rejectsAreDeletedAfterTheirRetention() throws Exception {
        for (int days : List.of(8, 6)) {
            var job = submit("bad");
            things.run("UPDATE job SET state = 'SUCCEEDED', finished_at = clock_timestamp() - interval '" + days
                    + " days' WHERE id = '" + job + "'");
            things.run("INSERT INTO job_reject VALUES ('" + job + "', 1, 1, NULL, '" + days + "', '', '')");
        }
        cleanUp();
        assertEquals(List.of("6"), things.column("SELECT code FROM job_reject"));
    }

    /** Whether the job has succeeded does not matter: what was refused has to be corrected. */
    @ParameterizedTest
    @ValueSource(strings = {"line", "stop"})
    void anInputThatHasToBeCorrectedIsRetainedForItsTime(String line) throws Exception {
        var job = submit(line);
        runner(new LineImport(things.database()) {
                    @Override
                    public void run(JobRun run) throws Exception {
                        run.retainInput();
                        super.run(run);
                    }
                })
                .startJobs();
        await().until(() -> things.number("SELECT count(*) FROM job WHERE finished_at IS NOT NULL") == 1);
        things.run("UPDATE job_input SET at = at - interval '8 days'");

        cleanUp();
        assertEquals(List.of(job.toString()), things.column("SELECT job_id FROM job_input"));

        things.run("UPDATE job SET finished_at = finished_at - interval '8 days'");
        cleanUp();
        assertEquals(0, things.number("SELECT count(*) FROM job_input"));
    }

    private int cleanUp() throws SQLException {
        return new JobCleanup(things.database(), Duration.ofDays(7), Duration.ofDays(7), Duration.ofMinutes(5)).run();
    }

    @Test
    void usersTakeTurnsHoweverManyJobsOneHas() throws Exception {
        for (int i = 0; i < 5; i++) {
            submit("line", "many");
        }
        submit("line", "one");
        submit("line", "another");

        var order = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            var leased = leases(things.database()).leaseNext(Set.of("lines")).orElseThrow();
            order.add(leased.subject());
            if (i % 2 == 1) {
                things.run(
                        "UPDATE job SET state = 'SUCCEEDED', finished_at = clock_timestamp() WHERE state = 'RUNNING'");
            }
        }

        assertEquals(List.of("many", "one", "another", "many", "many", "many", "many"), order);
    }

    private UUID submit(String body) {
        return submit(body, "somebody");
    }

    private UUID submit(String body, String subject) {
        var job = UUID.randomUUID();
        inputs.add(job, 0, body.getBytes(UTF_8));
        things.run("INSERT INTO job (id, kind, subject, parameters, state) VALUES ('" + job + "', 'lines', '" + subject
                + "', '{}', 'QUEUED')");
        return job;
    }

    private JobRunner runner(JobKind kind) {
        return runner(things.database(), kind);
    }

    private JobRunner runner(DataSource database, JobKind kind) {
        var store = new JobStore(leases(database), new JobProgress(database), inputs, new ObjectMapper());
        return new JobRunner(List.of(kind), store, 1);
    }

    /** A runner that is held up before it stores the rows up to that one. */
    private JobRunner frozenAt(long row) {
        return runner(new LineImport(things.database()) {
            @Override
            void store(JobRun run, List<String> lines, long last) throws SQLException {
                if (last == row) {
                    freeze(frozen, thaw);
                }
                super.store(run, lines, last);
            }
        });
    }

    private void thawAndAwaitEnd() {
        thaw.countDown();
        await().until(() -> things.number("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%'"
                        + " AND datname = current_database()")
                == 0);
    }

    private static JobLeases leases(DataSource database) {
        return new JobLeases(database, Duration.ofSeconds(1), "test");
    }

    /** One has read the leases but not yet locked the job's row while the other takes the job. */
    private List<Integer> attemptsOfTwoAtOnce() throws Exception {
        try (var paused = new PausedLeaseReads(things)) {
            var slow = CompletableFuture.supplyAsync(() -> leaseNext(paused.database()));
            paused.awaitReader();
            var attempts = new ArrayList<>(leaseNext(things.database()));
            paused.close();
            attempts.addAll(slow.join());
            return attempts;
        }
    }

    private static List<Integer> leaseNext(DataSource database) {
        try {
            return leases(database).leaseNext(Set.of("lines")).map(LeasedJob::attempt).stream()
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
