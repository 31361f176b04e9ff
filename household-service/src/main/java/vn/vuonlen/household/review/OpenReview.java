package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.area.Provinces;
import vn.vuonlen.household.procedure.Procedure;
import vn.vuonlen.household.standard.Standard;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/** Opens the review of a year: its standard, its procedure and its list are frozen in one transaction. */
@ApplicationScoped
class OpenReview {

    private static final int FIRST_YEAR = 2015;

    private final Reviews reviews;
    private final ReviewLists lists;
    private final ReviewLocks locks;
    private final FrozenDocuments documents;
    private final Provinces provinces;
    private final Unpublished unpublished;
    private final Clock clock;

    OpenReview(
            Reviews reviews,
            ReviewLists lists,
            ReviewLocks locks,
            FrozenDocuments documents,
            Provinces provinces,
            Unpublished unpublished,
            Clock clock) {
        this.reviews = reviews;
        this.lists = lists;
        this.locks = locks;
        this.documents = documents;
        this.provinces = provinces;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    @Transactional
    Review open(ReviewToOpen opening, Caller caller) {
        var province = provinces.withCode(opening.area(), LocalDate.now(clock));
        caller.scope().require(province);
        requireWithinRecords(opening.year());
        var standard = documents.standard(opening);
        var procedure = documents.procedure(opening);
        locks.lockOpenings();
        requireInOrder(opening.year(), province);
        return open(opening.year(), province, standard, procedure, caller.subject());
    }

    private Review open(int year, UUID province, Standard standard, Procedure procedure, String subject) {
        var previous = reviews.before(year, province).map(Review::id).orElse(null);
        var review = Review.open(UUID.randomUUID(), year, province, standard, procedure, previous)
                .openedBy(subject, clock);
        reviews.persistAndFlush(review);
        if (previous != null) {
            review.freezeList(lists.freeze(review.id(), previous));
            reviews.flush();
        }
        unpublished.mark("household.review.v1", review.id());
        return review;
    }

    private void requireWithinRecords(int year) {
        int thisYear = LocalDate.now(clock).getYear();
        if (year < FIRST_YEAR || year > thisYear) {
            throw Problem.of(HouseholdProblem.OUT_OF_RANGE, Year.of(FIRST_YEAR), Year.of(thisYear))
                    .at("/year");
        }
    }

    private void requireInOrder(int year, UUID province) {
        reviews.of(year, province).ifPresent(r -> refuse(HouseholdProblem.REVIEW_EXISTS, r));
        reviews.latestDecided(province)
                .filter(r -> year <= r.year())
                .ifPresent(r -> refuse(HouseholdProblem.YEAR_DECIDED, r));
        reviews.after(year, province).ifPresent(r -> refuse(HouseholdProblem.LATER_REVIEW_EXISTS, r));
        reviews.undecidedBefore(year, province).ifPresent(r -> refuse(HouseholdProblem.EARLIER_REVIEW_UNDECIDED, r));
    }

    private static void refuse(HouseholdProblem type, Review other) {
        throw Problem.of(type, Year.of(other.year())).at("/year").with("review", other.id());
    }
}
