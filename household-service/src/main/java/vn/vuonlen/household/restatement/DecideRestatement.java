package vn.vuonlen.household.restatement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.vuonlen.household.RestatementProblem;
import vn.vuonlen.household.review.Decision;
import vn.vuonlen.household.review.ReviewLocks;
import vn.vuonlen.household.review.TakenBack;
import vn.vuonlen.household.survey.RestateSurvey.By;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Carries out what somebody else proposed, by a decision of its own, or rejects it. */
@ApplicationScoped
class DecideRestatement {

    private final DataSource database;
    private final ReviewLocks locks;
    private final ApplyRestatement applyRestatement;
    private final Restatements restatements;
    private final CurrentActor actor;
    private final Clock clock;

    DecideRestatement(
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

    /** What would do something else than was seen is not done, and stays proposed with what it would do now. */
    Restatement approve(UUID id, int number, Decision decision, Caller caller) {
        var changed = new AtomicReference<Restatement>();
        try {
            var approved = locks.exclusivelyOfAll(() -> {
                locks.lockDecisions();
                try (var connection = database.getConnection()) {
                    return approve(connection, id, number, decision, caller, changed);
                } catch (SQLException e) {
                    throw new IllegalStateException("Could not approve restatement " + number + " of " + id, e);
                }
            });
            return approved.readBy(caller);
        } catch (TakenBack e) {
            QuarkusTransaction.requiringNew().run(() -> store(changed.get()));
            throw Problem.of(RestatementProblem.RESTATEMENT_EFFECTS_CHANGED)
                    .with("effects", changed.get().readBy(caller).effects())
                    .because(e);
        }
    }

    private Restatement approve(
            Connection connection,
            UUID id,
            int number,
            Decision decision,
            Caller caller,
            AtomicReference<Restatement> changed)
            throws SQLException {
        var review = review(connection, id, caller);
        var restatement = decidable(connection, id, number, caller);
        decision.requirePlausible(review.year(), LocalDate.now(clock));
        review.requireDecidedBefore(decision);
        var form = restatements.content(connection, restatement);
        var by = new By(id, number, caller.scope(), restatement.proposedBy());
        var applied = applyRestatement.apply(connection, review, by, form, decision.date());
        if (!applied.effects().equals(restatement.effects())) {
            changed.set(restatement.withEffects(applied.effects()));
            throw new TakenBack();
        }
        var approved = restatement.approved(applied.effects(), caller.subject(), clock.instant(), decision);
        restatements.decide(connection, approved);
        for (var later : applied.laterYears()) {
            later.review().requireDecidedBefore(decision);
            restatements.insert(
                    connection,
                    UuidVersion7Strategy.INSTANCE.generateUuid(null),
                    approved.ofLaterYear(later.review().id(), later.number(), later.effects()),
                    null);
        }
        return approved;
    }

    /** Waits for no import, since nothing else changes. */
    @Transactional
    Restatement reject(UUID id, int number, String reason, Caller caller) {
        try (var connection = database.getConnection()) {
            actor.get().announce(connection);
            review(connection, id, caller);
            var rejected =
                    decidable(connection, id, number, caller).rejected(caller.subject(), clock.instant(), reason);
            restatements.decide(connection, rejected);
            return rejected.readBy(caller);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not reject restatement " + number + " of " + id, e);
        }
    }

    private void store(Restatement proposed) {
        try (var connection = database.getConnection()) {
            actor.get().announce(connection);
            var stored = restatements.locked(connection, proposed.review(), proposed.number());
            if (stored.isPresent() && stored.get().status() == RestatementStatus.PROPOSED) {
                restatements.decide(connection, proposed);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not store what a restatement would do", e);
        }
    }

    private Restatement decidable(Connection connection, UUID id, int number, Caller caller) throws SQLException {
        var restatement =
                restatements.locked(connection, id, number).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        restatement.requireDecidableBy(caller.subject());
        return restatement;
    }

    private static RestatedReview review(Connection connection, UUID id, Caller caller) throws SQLException {
        var review = RestatedReview.find(connection, id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.scope().require(review.area());
        return review;
    }
}
