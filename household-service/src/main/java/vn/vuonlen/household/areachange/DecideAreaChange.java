package vn.vuonlen.household.areachange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.area.AreaSource;
import vn.vuonlen.household.area.AreaWriter;
import vn.vuonlen.household.review.ReviewLocks;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * The province's act: applies what somebody else proposed, or rejects it. While it is applied nobody is registered,
 * surveyed or decided, so that what moves is what was counted.
 */
@ApplicationScoped
class DecideAreaChange {

    private final DataSource database;
    private final ReviewLocks locks;
    private final AreaWriter writer;
    private final AreaChanges changes;
    private final Unpublished unpublished;
    private final CurrentActor actor;
    private final Clock clock;

    DecideAreaChange(
            DataSource database,
            ReviewLocks locks,
            AreaWriter writer,
            AreaChanges changes,
            Unpublished unpublished,
            CurrentActor actor,
            Clock clock) {
        this.database = database;
        this.locks = locks;
        this.writer = writer;
        this.changes = changes;
        this.unpublished = unpublished;
        this.actor = actor;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Deciding {
        AreaChange decide(Connection connection, AreaChange change) throws SQLException;
    }

    AreaChange approve(UUID id, Caller caller) {
        var decided = locks.exclusivelyOfAll(() -> decide(id, caller, (connection, change) -> {
            writer.lock(connection);
            locks.lockDecisions();
            return apply(connection, change, caller);
        }));
        // After the commit of what it would do now, which is approved next if it is what is wanted.
        if (decided.status() == AreaChangeStatus.PROPOSED) {
            throw Problem.of(AreaProblem.AREA_CHANGE_EFFECTS_CHANGED).with("effects", decided.effects());
        }
        return decided;
    }

    /** Waits for no import, since nothing else changes. */
    @Transactional
    AreaChange reject(UUID id, String reason, Caller caller) {
        return decide(id, caller, (connection, change) -> {
            actor.get().announce(connection);
            return change.rejected(reason, caller.subject(), clock.instant());
        });
    }

    private AreaChange decide(UUID id, Caller caller, Deciding deciding) {
        try (var connection = database.getConnection()) {
            var change =
                    changes.locked(connection, id, caller.scope()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            change.requireDecidableBy(caller.subject());
            var decided = deciding.decide(connection, change);
            changes.decide(connection, decided);
            return decided;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not decide the change " + id, e);
        }
    }

    /**
     * Planned anew: since the proposal areas and households may have changed. What would do something else than was seen is
     * not applied, and stays proposed with what it would do now.
     */
    private AreaChange apply(Connection connection, AreaChange change, Caller caller) throws SQLException {
        var today = LocalDate.now(clock);
        var form = change.form();
        var planned = PlannedChange.of(
                connection, form, form.checked(today), caller.scope(), AreaProblem.AREA_CHANGE_HOUSEHOLD_LEFT);
        planned.requireDue(today);
        if (!planned.effects().moveAs(change.effects())) {
            return change.withEffects(planned.effects());
        }
        writer.add(connection, planned.rows(), AreaSource.CHANGE);
        new HouseholdMoves(connection, planned.moves(), form.effectiveDate()).apply();
        unpublished.wakeAfterCommit();
        return change.approved(planned.effects(), caller.subject(), clock.instant());
    }
}
