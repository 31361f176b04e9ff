package vn.vuonlen.reporting.office.progress;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.office.SignedIn;

/** Makes the page of the open reviews, which stands also while household-service does not. */
@Singleton
class ReadReview {
    private static final Logger LOG = Logger.getLogger("vn.vuonlen.office");

    private final OpenReviews reviews;
    private final LastDecidedYear lastDecided;
    private final Clock clock;

    ReadReview(OpenReviews reviews, LastDecidedYear lastDecided, Clock clock) {
        this.reviews = reviews;
        this.lastDecided = lastDecided;
        this.clock = clock;
    }

    ReviewPage read(SignedIn reader, Language language) throws SQLException {
        boolean away = false;
        var open = Optional.<List<OpenReviewState>>empty();
        try {
            open = reviews.of(reader);
        } catch (HouseholdService.Away e) {
            LOG.warnf("The progress of the review is not known: %s (%s)", e.getMessage(), e.getCause());
            away = true;
        }
        var writing = new WritingReview(language, LocalDate.now(clock));
        return new ReviewPage(
                language,
                away,
                !away && open.isEmpty(),
                open.orElse(List.of()).stream().map(writing::write).toList(),
                lastDecided.read());
    }
}
