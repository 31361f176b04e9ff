package vn.vuonlen.household.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.DuplicateProblem;
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
    private final CurrentActor actor;
    private final Clock clock;

    DecideDuplicate(DataSource database, Duplicates duplicates, CurrentActor actor, Clock clock) {
        this.database = database;
        this.duplicates = duplicates;
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
            var status = apply(connection, duplicate, decision);
            new DuplicateDecisions(connection).decide(decision.approved(caller.subject(), clock.instant()));
            return status;
        });
    }

    @Transactional
    Duplicate reject(UUID id, IfMatch ifMatch, String reason, Caller caller) {
        return decide(id, ifMatch, caller, (connection, duplicate) -> {
            var decision = duplicate.requireDecidableBy(caller.subject());
            var decisions = new DuplicateDecisions(connection);
            decisions.decide(decision.rejected(reason, caller.subject(), clock.instant()));
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

    private static DuplicateStatus apply(Connection connection, Duplicate duplicate, DuplicateDecision decision)
            throws SQLException {
        return switch (decision.kind()) {
            case KEEP_APART -> {
                duplicate.requireBothThere();
                yield DuplicateStatus.KEPT_APART;
            }
            case JOIN -> throw Problem.of(DuplicateProblem.DUPLICATE_JOIN_NOT_YET);
            case UNDO -> {
                new DuplicateDecisions(connection).latestApproved(duplicate.id());
                yield DuplicateStatus.OPEN;
            }
        };
    }
}
