package vn.vuonlen.reporting.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import vn.vuonlen.kit.prepared.PreparedAnswer;
import vn.vuonlen.reporting.provenance.FigureVersions;

/**
 * The answers that were computed, each for its question, for the view of its reader and for a state of the figures. What is
 * asked seldom makes room for what is asked often, so that invented questions push out only each other.
 */
@Singleton
class Answers {

    /** @param view who may see it, as {@link ReaderView} names it */
    record Asked(Question question, String view) {}

    @FunctionalInterface
    interface Computation {
        StoredAnswer compute() throws SQLException;
    }

    /** The objects of an entry. */
    private static final int OVERHEAD = 1_000;

    /** One answer takes this part of the memory at most. */
    private static final int LARGEST = 8;

    private final KnownVersions known;
    private final long memory;
    private final Cache<Asked, StoredAnswer> stored;
    private final Map<Asked, CompletableFuture<StoredAnswer>> computing = new ConcurrentHashMap<>();

    @Inject
    Answers(KnownVersions known, AnswerSettings settings) {
        this(known, settings.memory().asLongValue());
    }

    Answers(KnownVersions known, long memory) {
        this.known = known;
        this.memory = memory;
        this.stored = Caffeine.newBuilder()
                .maximumWeight(memory)
                .<Asked, StoredAnswer>weigher(Answers::bytes)
                // Whoever stores also evicts: it takes microseconds, and no pool of threads is needed.
                .executor(Runnable::run)
                .build();
    }

    /** An answer that is stored, if the figures are still those. */
    Optional<PreparedAnswer> find(Asked asked) {
        return known.current().flatMap(versions -> find(asked, versions)).map(StoredAnswer::answer);
    }

    private Optional<StoredAnswer> find(Asked asked, FigureVersions versions) {
        return Optional.ofNullable(stored.getIfPresent(asked)).filter(answer -> answer.holdsAt(versions));
    }

    /**
     * The stored answer, or the one that somebody is computing, or a new one. Whoever waits for another's computation takes its
     * result only if that began late enough to have every change that is known here.
     */
    PreparedAnswer of(Asked asked, Computation computation) throws SQLException {
        var versions = known.current();
        if (versions.isEmpty()) {
            return computation.compute().answer();
        }
        while (true) {
            var mine = new CompletableFuture<StoredAnswer>();
            var running = computing.putIfAbsent(asked, mine);
            if (running == null) {
                return compute(asked, versions.get(), mine, computation).answer();
            }
            var shared = await(running);
            if (shared.holdsAt(versions.get())) {
                return shared.answer();
            }
        }
    }

    private StoredAnswer compute(
            Asked asked, FigureVersions versions, CompletableFuture<StoredAnswer> mine, Computation computation)
            throws SQLException {
        try {
            var ready = find(asked, versions);
            var answer = ready.isPresent() ? ready.get() : computation.compute();
            store(asked, answer);
            mine.complete(answer);
            return answer;
        } catch (SQLException | RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            computing.remove(asked, mine);
        }
    }

    /** Under the versions of its own snapshot: what changed since then is no part of it. */
    private void store(Asked asked, StoredAnswer answer) {
        answer.basis().ifPresent(basis -> {
            known.raise(basis.versions());
            if (bytes(asked, answer) <= memory / LARGEST) {
                stored.put(asked, answer);
            }
        });
    }

    /** A refusal is that of everybody who asks the same. */
    private static StoredAnswer await(CompletableFuture<StoredAnswer> running) throws SQLException {
        try {
            return running.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    void forgetAll() {
        stored.invalidateAll();
    }

    long storedBytes() {
        return stored.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    private static int bytes(Asked asked, StoredAnswer answer) {
        return OVERHEAD
                + asked.question().bytes()
                + asked.view().length()
                + answer.answer().bytes();
    }
}
