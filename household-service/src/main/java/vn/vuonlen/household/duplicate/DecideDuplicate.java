package vn.vuonlen.household.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.duplicate.EndDuplicate.Copy;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.headers.IfMatch;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** A second officer approves or rejects what another proposed for a pair. */
@ApplicationScoped
class DecideDuplicate {

    private final DataSource database;
    private final Duplicates duplicates;
    private final EndDuplicate endDuplicate;
    private final CurrentActor actor;
    private final Clock clock;

    DecideDuplicate(
            DataSource database, Duplicates duplicates, EndDuplicate endDuplicate, CurrentActor actor, Clock clock) {
        this.database = database;
        this.duplicates = duplicates;
        this.endDuplicate = endDuplicate;
        this.actor = actor;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Deciding {
        /** What the pair is then. */
        DuplicateStatus decide(Connection connection, Duplicate duplicate) throws SQLException;
    }

    @Transactional
    Duplicate approve(UUID id, IfMatch ifMatch, Caller caller) {
        return decide(id, ifMatch, caller, (connection, duplicate) -> {
            var decision = duplicate.requireDecidableBy(caller.subject());
            var decisions = new DuplicateDecisions(connection);
            var approved = decision.approved(caller.subject(), clock.instant());
            return switch (decision.kind()) {
                case KEEP_APART -> {
                    duplicate.requireBothThere();
                    decisions.decide(approved, null);
                    yield DuplicateStatus.KEPT_APART;
                }
                case JOIN -> {
                    duplicate.requireBothThere();
                    decisions.decide(approved, join(duplicate, decision, caller));
                    yield DuplicateStatus.JOINED;
                }
                case UNDO -> {
                    undo(duplicate, decision, decisions, caller);
                    decisions.decide(approved, null);
                    yield DuplicateStatus.OPEN;
                }
            };
        });
    }

    private UUID join(Duplicate duplicate, DuplicateDecision decision, Caller caller) {
        var copy = duplicate.other(decision.keep());
        return endDuplicate.end(
                new Copy(copy.household(), copy.id(), decision.date(), decision.newHead(), decision.reason()),
                caller.scope());
    }

    private void undo(Duplicate duplicate, DuplicateDecision decision, DuplicateDecisions decisions, Caller caller)
            throws SQLException {
        var undone = decisions.latestApproved(duplicate.id());
        if (undone.kind() == DuplicateDecision.Kind.JOIN) {
            var copy = duplicate.other(undone.keep());
            endDuplicate.takeBack(copy.household(), undone.change(), decision.reason(), caller.scope());
        }
    }

    @Transactional
    Duplicate reject(UUID id, IfMatch ifMatch, String reason, Caller caller) {
        return decide(id, ifMatch, caller, (connection, duplicate) -> {
            var decision = duplicate.requireDecidableBy(caller.subject());
            var decisions = new DuplicateDecisions(connection);
            decisions.decide(decision.rejected(reason, caller.subject(), clock.instant()), null);
            return decision.kind() == DuplicateDecision.Kind.UNDO
                    ? decisions.latestApproved(id).status()
                    : DuplicateStatus.OPEN;
        });
    }

    private Duplicate decide(UUID id, IfMatch ifMatch, Caller caller, Deciding deciding) {
        try (var connection = database.getConnection()) {
            var duplicate = duplicates
                    .locked(connection, id, caller.scope())
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            ifMatch.require(duplicate.version());
            actor.get().announce(connection);
            duplicates.setStatus(connection, id, deciding.decide(connection, duplicate));
            return duplicates.find(id, caller.scope()).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not decide the duplicate " + id, e);
        }
    }
}
