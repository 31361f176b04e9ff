package vn.vuonlen.reporting.answers;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import vn.vuonlen.reporting.provenance.FigureVersions;
import vn.vuonlen.reporting.provenance.FiguresChanged;

/**
 * The versions of the figures as this process knows them: as read last, and raised by each notification since. They count only
 * for moments after they were read, so that a lost connection, a frozen process or a lost notification makes no answer old.
 */
@Singleton
public class KnownVersions {

    /** They are read again every second; a machine that is busy may take longer. */
    private static final Duration COUNTED = Duration.ofSeconds(5);

    private record Known(FigureVersions versions, long readAt) {}

    private final Duration counted;
    private volatile Known known;
    private long changedAt = System.nanoTime();

    KnownVersions() {
        this(COUNTED);
    }

    KnownVersions(Duration counted) {
        this.counted = counted;
    }

    /** Empty while it is not known whether figures have changed: then nothing stored is an answer. */
    public Optional<FigureVersions> current() {
        var now = known;
        return now == null || System.nanoTime() - now.readAt > counted.toNanos()
                ? Optional.empty()
                : Optional.of(now.versions);
    }

    /** @param began the nanosecond in which the reading began */
    synchronized void read(FigureVersions versions, long began) {
        if (began - changedAt > 0) {
            known = new Known(known == null ? versions : known.versions.newest(versions), began);
        }
    }

    synchronized void raise(FigureVersions versions) {
        if (known != null) {
            known = new Known(known.versions.newest(versions), known.readAt);
        }
    }

    synchronized void forget() {
        known = null;
    }

    /** Whoever has changed figures here sees that at once, and not only when the notification of it arrives. */
    synchronized void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FiguresChanged change) {
        changedAt = System.nanoTime();
        known = null;
    }
}
