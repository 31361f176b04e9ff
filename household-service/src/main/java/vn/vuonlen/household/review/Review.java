package vn.vuonlen.household.review;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.vuonlen.household.procedure.Procedure;
import vn.vuonlen.household.review.ReviewStage.Closed;
import vn.vuonlen.household.review.ReviewStage.Decided;
import vn.vuonlen.household.review.ReviewStage.Imported;
import vn.vuonlen.household.review.ReviewStage.Open;
import vn.vuonlen.household.standard.Standard;

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
    private String procedure;
    private Integer procedureVersion;
    private UUID previousId;
    private int listSize;

    @Enumerated(EnumType.STRING)
    private Step step;

    private LocalDate openedOn;
    private String openedBy;

    /** Null while all of them are; {@link #stage()} reads them. */
    @Embedded
    private StageColumns columns;

    @Version
    private long version;

    private Instant changedAt;

    protected Review() {}

    static Review open(UUID id, int year, UUID area, Standard standard, Procedure procedure, UUID previous) {
        var review = new Review();
        review.id = id;
        review.year = year;
        review.kind = ReviewKind.PERIODIC;
        review.areaId = area;
        review.standard = standard.id();
        review.standardVersion = standard.version();
        if (procedure != null) {
            review.procedure = procedure.id();
            review.procedureVersion = procedure.version();
        }
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

    void close(int results, String subject, Clock clock) {
        ReviewAct.CLOSE.requireFrom(step);
        columns = StageColumns.of(((Open) stage()).closed(results, LocalDate.now(clock), subject));
        step = ReviewAct.CLOSE.to();
        changedAt = clock.instant();
    }

    void decide(Decision decision, String subject, Clock clock) {
        ReviewAct.DECIDE.requireFrom(step);
        var decided = ((Closed) stage()).decided(decision, subject);
        decision.requirePlausible(year, LocalDate.now(clock));
        columns = StageColumns.of(decided);
        step = ReviewAct.DECIDE.to();
        changedAt = clock.instant();
    }

    private ReviewStage stage() {
        return StageColumns.read(kind, step, columns);
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
        return switch (stage()) {
            case Open unused -> view(null, null, null);
            case Closed closed -> view(closed.results(), closed.on(), null);
            case Decided decided ->
                view(decided.closing().results(), decided.closing().on(), decided.decision());
            case Imported imported -> view(imported.results(), null, null);
        };
    }

    private ReviewView view(Integer results, LocalDate closedOn, Decision decision) {
        return new ReviewView(
                id,
                year,
                kind,
                areaId,
                standard,
                standardVersion,
                procedure,
                procedureVersion,
                step,
                listSize,
                results,
                openedOn,
                closedOn,
                decision,
                version);
    }
}
