package vn.vuonlen.reporting.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.kit.language.Languages;
import vn.vuonlen.kit.prepared.PreparedAnswer;
import vn.vuonlen.reporting.answers.Answers.Asked;
import vn.vuonlen.reporting.provenance.FigureVersions;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.FiguresRead.Basis;
import vn.vuonlen.reporting.query.ReportStatus;

/** What is stored is an answer for its question, its reader and its state of the figures, and for nothing else. */
class AnswersTest {

    private static final long MEMORY = 1_000_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final FigureVersions FIRST = FigureVersions.announced("2017:1:1 2018:1:1");
    private static final FigureVersions SECOND = FigureVersions.announced("2018:2:2");

    private final KnownVersions known = new KnownVersions(Duration.ofMinutes(5));
    private final Answers answers = new Answers(known, MEMORY);

    AnswersTest() {
        known.read(FIRST, System.nanoTime());
    }

    @Test
    void whatNothingHasChangedIsComputedOnce() throws Exception {
        assertEquals("one", text(answers.of(asked("a"), () -> answer("one", FIRST))));
        assertEquals("one", text(answers.of(asked("a"), () -> answer("two", FIRST))));
        assertEquals("one", text(answers.find(asked("a")).orElseThrow()));
    }

    @Test
    void aChangeOfItsYearEndsAnAnswerAndThatOfAnotherYearDoesNot() throws Exception {
        answers.of(asked("a"), () -> answer("one", FIRST));

        known.raise(FigureVersions.announced("2026:7:9"));
        assertTrue(answers.find(asked("a")).isPresent());
        known.raise(SECOND);
        assertFalse(answers.find(asked("a")).isPresent());
        assertEquals("two", text(answers.of(asked("a"), () -> answer("two", SECOND))));
    }

    @Test
    void whatIsProvisionalEndsNoDecidedAnswer() throws Exception {
        answers.of(asked("a"), () -> answer("decided", FIRST));
        answers.of(asked("b"), () -> answer("provisional", FIRST, ReportStatus.PROVISIONAL));

        known.raise(FigureVersions.announced("2018:1:2"));

        assertTrue(answers.find(asked("a")).isPresent());
        assertFalse(answers.find(asked("b")).isPresent());
    }

    /** The race: the change commits and is notified between the snapshot of an answer and its storing. */
    @Test
    void anAnswerThatWasReadBeforeAChangeIsNotStoredUnderTheVersionAfterIt() throws Exception {
        var old = answers.of(asked("a"), () -> {
            var read = answer("before", FIRST);
            known.raise(SECOND);
            return read;
        });

        assertEquals("before", text(old));
        assertFalse(answers.find(asked("a")).isPresent());
        assertEquals("after", text(answers.of(asked("a"), () -> answer("after", SECOND))));
    }

    /** Whoever asks after a change does not get what another began to compute before it. */
    @Test
    void whoAsksAfterAChangeDoesNotTakeAnAnswerOfBefore() throws Exception {
        var began = new CountDownLatch(1);
        var mayEnd = new CompletableFuture<StoredAnswer>();
        var before = new FutureTask<>(() -> answers.of(asked("a"), () -> {
            began.countDown();
            return mayEnd.join();
        }));
        var after = new FutureTask<>(() -> answers.of(asked("a"), () -> answer("after", SECOND)));
        Thread.ofPlatform().start(before);
        assertTrue(began.await(10, TimeUnit.SECONDS));
        known.raise(SECOND);
        var waiting = Thread.ofPlatform().start(after);
        await().until(() -> waiting.getState() == Thread.State.WAITING);
        mayEnd.complete(answer("before", FIRST));

        assertEquals("before", text(before.get()));
        assertEquals("after", text(after.get()));
    }

    @Test
    void fortyReadersOfWhatIsNotStoredComputeItOnce() throws Exception {
        var computed = new AtomicInteger();
        var barrier = new CyclicBarrier(40);
        Callable<PreparedAnswer> reader = () -> {
            barrier.await(10, TimeUnit.SECONDS);
            return answers.of(asked("a"), () -> answer("answer " + computed.incrementAndGet(), FIRST));
        };
        try (var threads = Executors.newFixedThreadPool(40)) {
            for (var one : threads.invokeAll(
                    IntStream.range(0, 40).mapToObj(i -> reader).toList())) {
                assertEquals("answer 1", text(one.get()));
            }
        }
        assertEquals(1, computed.get());
    }

    @Test
    void aComputationThatFailsIsNotStored() throws Exception {
        var failure = assertThrows(
                SQLException.class,
                () -> answers.of(asked("a"), () -> {
                    throw new SQLException("away");
                }));

        assertEquals("away", failure.getMessage());
        assertEquals(0, answers.storedBytes());
        assertEquals("one", text(answers.of(asked("a"), () -> answer("one", FIRST))));
    }

    @Test
    void noViewIsAnotherReaders() throws Exception {
        answers.of(new Asked(question("a", TODAY), "[auditor] 11"), () -> answer("restricted", FIRST));

        assertFalse(answers.find(asked("a")).isPresent());
        assertFalse(
                answers.find(new Asked(question("a", TODAY), "[auditor] 12")).isPresent());
    }

    @Test
    void tomorrowItIsAnotherQuestion() throws Exception {
        answers.of(asked("a"), () -> answer("today", FIRST));

        assertFalse(answers.find(new Asked(question("a", TODAY.plusDays(1)), ReaderView.PUBLIC))
                .isPresent());
    }

    @Test
    void withoutAConnectionNothingStoredIsAnAnswer() throws Exception {
        answers.of(asked("a"), () -> answer("one", FIRST));

        known.forget();
        assertFalse(answers.find(asked("a")).isPresent());
        assertEquals("two", text(answers.of(asked("a"), () -> answer("two", FIRST))));
        known.read(FIRST, System.nanoTime() - TimeUnit.MINUTES.toNanos(6));
        assertFalse(answers.find(asked("a")).isPresent());
        known.read(FIRST, System.nanoTime());
        assertTrue(answers.find(asked("a")).isPresent());
    }

    /** What was read before a change of this process does not count after it. */
    @Test
    void whoeverChangesFiguresHereDoesNotSeeThemAsTheyWere() {
        long began = System.nanoTime();
        known.changed(null);

        known.read(FIRST, began);
        assertTrue(known.current().isEmpty());
        known.read(SECOND, System.nanoTime());
        assertTrue(known.current().isPresent());
    }

    @Test
    void inventedQuestionsPushOutOnlyEachOther() throws Exception {
        answers.of(asked("used"), () -> answer("x".repeat(5_000), FIRST));

        for (int i = 0; i < 5_000; i++) {
            var invented = asked("invented" + i);
            answers.of(invented, () -> answer("y".repeat(5_000), FIRST));
            assertTrue(i % 50 != 0 || answers.find(asked("used")).isPresent(), "pushed out by " + i);
        }

        assertTrue(answers.storedBytes() <= MEMORY, answers.storedBytes() + " bytes");
    }

    private static StoredAnswer answer(String text, FigureVersions versions) {
        return answer(text, versions, ReportStatus.DECIDED);
    }

    private static StoredAnswer answer(String text, FigureVersions versions, ReportStatus status) {
        var answer = PreparedAnswer.of("text/plain", "W/\"1\"", Map.of(), Map.of(), text.getBytes(UTF_8));
        return new StoredAnswer(answer, Optional.of(new Basis(versions, FigureYears.upTo(2018, status))));
    }

    private static Asked asked(String parameters) {
        return new Asked(question(parameters, TODAY), ReaderView.PUBLIC);
    }

    private static Question question(String parameters, LocalDate day) {
        return new Question("/v1/reports/poverty", parameters, "*/*", Languages.VIETNAMESE, day);
    }

    private static String text(PreparedAnswer answer) {
        return new String(answer.body(), UTF_8);
    }
}
