package vn.vuonlen.household.communereview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import vn.vuonlen.household.communestep.NextPart;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.household.procedure.WorkingCalendar;
import vn.vuonlen.household.review.ReviewLocks;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Records what was done in one or many communes of a review: each once, and one that is refused hinders no other. */
@ApplicationScoped
class RecordCommuneAct {

    private final DataSource database;
    private final ReviewLocks locks;
    private final CommuneStore store;
    private final ContentOfAct content;
    private final WorkingCalendar calendar;
    private final Unpublished unpublished;
    private final Clock clock;

    RecordCommuneAct(
            DataSource database,
            ReviewLocks locks,
            CommuneStore store,
            ContentOfAct content,
            WorkingCalendar calendar,
            Unpublished unpublished,
            Clock clock) {
        this.database = database;
        this.locks = locks;
        this.store = store;
        this.content = content;
        this.calendar = calendar;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    List<CommuneOutcome> record(UUID review, CommuneActForm form, Caller caller) {
        var today = LocalDate.now(clock);
        form.check(today);
        Supplier<List<CommuneOutcome>> recording = () -> recorded(review, form, today, caller);
        // A survey in progress is in the list that is concluded, or is refused.
        return form.act() == CommuneActKind.CONCLUSION
                ? locks.exclusively(review, recording)
                : locks.besideSurveys(review, recording);
    }

    private List<CommuneOutcome> recorded(UUID id, CommuneActForm form, LocalDate today, Caller caller) {
        try (var connection = database.getConnection()) {
            var act = new ActOfDay(store.reviews().lockOpen(connection, id), form, today, caller.subject());
            act.requireOfficer(caller);
            act.requireWithinYear();
            return recorded(connection, act, caller);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not record an act in review " + id, e);
        }
    }

    private List<CommuneOutcome> recorded(Connection connection, ActOfDay act, Caller caller) throws SQLException {
        var review = act.review();
        var known = store.communes()
                .of(connection, review, act.today(), caller.scope().array());
        if (known.isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        var hash = content.hash(act.form());
        var communes = new ActInCommunes(
                CommuneChecks.of(connection, store.households(), act),
                new NextPart(review.procedure(), calendar, act.form().happenedOn(), act.actor()),
                hash,
                store.acts().earlier(connection, review.id(), act.form().id()));
        var outcomes = communes.decide(known);
        if (!communes.done().isEmpty()) {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            store.communes()
                    .store(
                            connection,
                            review,
                            act.today(),
                            communes.done().stream()
                                    .map(CommuneActs.NewAct::after)
                                    .toList());
            store.acts().insert(connection, act, hash, now, communes.done());
            ReviewsUnderProcedure.change(connection, review.id());
            unpublished.mark("household.review.v1", review.id());
        }
        return outcomes;
    }
}
