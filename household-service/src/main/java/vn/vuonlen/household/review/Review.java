package vn.vuonlen.household.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.standard.Standard;
import vn.vuonlen.kit.problem.Problem;

/** A review as a legal object: the facts of its opening never change, each further step adds its own. */
@Entity
class Review {

    @Id
    private UUID id;

    private int year;

    @Enumerated(EnumType.STRING)
    private ReviewKind kind;

    private UUID areaId;
    private String standard;
    private int standardVersion;
    private UUID previousId;
    private int listSize;
    private Integer results;

    @Enumerated(EnumType.STRING)
    private Step step;

    private LocalDate openedOn;
    private String openedBy;
    private LocalDate closedOn;
    private String closedBy;
    private String decisionNumber;
    private LocalDate decisionDate;
    private String decidedBy;

    @Version
    private long version;

    private Instant changedAt;

    protected Review() {}

    static Review open(UUID id, int year, UUID area, Standard standard, UUID previous) {
        var review = new Review();
        review.id = id;
        review.year = year;
        review.kind = ReviewKind.PERIODIC;
        review.areaId = area;
        review.standard = standard.id();
        review.standardVersion = standard.version();
        review.previousId = previous;
        review.step = Step.OPEN;
        review.version = 1;
        return review;
    }

    Review openedBy(String subject, Clock clock) {
        openedBy = subject;
        openedOn = LocalDate.now(clock);
        changedAt = clock.instant();
        return this;
    }

    void freezeList(int size) {
        listSize = size;
    }

    /** {@code results} is final: no survey is accepted after the closing. */
    void close(int results, String subject, Clock clock) {
        ReviewAct.CLOSE.requireFrom(step);
        step = ReviewAct.CLOSE.to();
        this.results = results;
        closedBy = subject;
        closedOn = LocalDate.now(clock);
        changedAt = clock.instant();
    }

    void decide(Decision decision, String subject, Clock clock) {
        ReviewAct.DECIDE.requireFrom(step);
        if (subject.equals(closedBy)) {
            throw Problem.of(HouseholdProblem.SAME_PERSON);
        }
        decision.requirePlausible(year, LocalDate.now(clock));
        step = ReviewAct.DECIDE.to();
        decisionNumber = decision.number();
        decisionDate = decision.date();
        decidedBy = subject;
        changedAt = clock.instant();
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    UUID areaId() {
        return areaId;
    }

    Step step() {
        return step;
    }

    ReviewView view() {
        var decision = decisionNumber == null ? null : new Decision(decisionNumber, decisionDate);
        return new ReviewView(
                id,
                year,
                kind,
                areaId,
                standard,
                standardVersion,
                step,
                listSize,
                results,
                openedOn,
                closedOn,
                decision,
                version);
    }
}
