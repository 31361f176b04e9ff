package vn.vuonlen.household.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.vuonlen.household.restatement.Restatement.RestatedHousehold;
import vn.vuonlen.household.review.ReviewLocks;
import vn.vuonlen.household.survey.RestateSurvey.By;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Says what a restatement would do, by doing it and taking it back, and proposes it. Nothing changes until its approval. */
@ApplicationScoped
class ProposeRestatement {

    private static final String LOCK = "SELECT id FROM review WHERE id = ? FOR NO KEY UPDATE";

    private final DataSource database;
    private final ReviewLocks locks;
    private final ApplyRestatement applyRestatement;
    private final Restatements restatements;
    private final CurrentActor actor;
    private final Clock clock;

    ProposeRestatement(
            DataSource database,
            ReviewLocks locks,
            ApplyRestatement applyRestatement,
            Restatements restatements,
            CurrentActor actor,
            Clock clock) {
        this.database = database;
        this.locks = locks;
        this.applyRestatement = applyRestatement;
        this.restatements = restatements;
        this.actor = actor;
        this.clock = clock;
    }

    /** What each household would count as. Nobody registers, surveys or decides meanwhile. */
    List<RestatedHousehold> preview(UUID id, RestatementForm form, Caller caller) {
        var today = LocalDate.now(clock);
        form.check();
        if (form.paper() != null) {
            form.paper().requirePlausible("/paper", today);
        }
        var effects = locks.tryExclusivelyOfAll(() -> {
            locks.lockDecisions();
            try (var connection = database.getConnection()) {
                var review = restatable(connection, id, caller);
                var by = new By(id, review.next(), caller.scope(), caller.subject());
                return applyRestatement
                        .apply(connection, review, by, form, today)
                        .effects();
            } catch (SQLException e) {
                throw new IllegalStateException("Could not preview a restatement of review " + id, e);
            }
        });
        return Restatement.read(effects, caller);
    }

    @Transactional(TxType.MANDATORY)
    Restatement propose(UUID id, RestatementForm form, Caller caller) {
        var effects = preview(id, form, caller);
        try (var connection = database.getConnection()) {
            actor.get().announce(connection);
            lock(connection, id);
            var review = restatable(connection, id, caller);
            var restatement = new Restatement(
                    id,
                    review.next(),
                    RestatementStatus.PROPOSED,
                    form.reason(),
                    form.paper(),
                    effects,
                    null,
                    caller.subject(),
                    clock.instant(),
                    null,
                    null,
                    null,
                    null);
            restatements.insert(connection, UuidVersion7Strategy.INSTANCE.generateUuid(null), restatement, form);
            return restatement;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not propose a restatement of review " + id, e);
        }
    }

    /** Of two proposals at once the second sees the first. */
    private static void lock(Connection connection, UUID review) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setObject(1, review);
            lock.execute();
        }
    }

    private static RestatedReview restatable(Connection connection, UUID id, Caller caller) throws SQLException {
        var review = RestatedReview.find(connection, id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.scope().require(review.area());
        review.requireDecided();
        review.requireNoneProposed();
        return review;
    }
}
