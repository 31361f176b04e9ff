package vn.vuonlen.household.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** One officer says what a pair is, or that what was decided was wrong. Nothing changes until another approves. */
@ApplicationScoped
class ProposeDuplicateDecision {

    private final DataSource database;
    private final Duplicates duplicates;
    private final CurrentActor actor;
    private final Clock clock;

    ProposeDuplicateDecision(DataSource database, Duplicates duplicates, CurrentActor actor, Clock clock) {
        this.database = database;
        this.duplicates = duplicates;
        this.actor = actor;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Proposing {
        DuplicateDecision propose(Duplicate duplicate) throws SQLException;
    }

    @Transactional(TxType.MANDATORY)
    Duplicate decide(UUID id, DuplicateDecisionForm form, Caller caller) {
        return propose(id, caller, duplicate -> {
            form.check();
            duplicate.requireOpen();
            if (form.keep() != null) {
                duplicate.other(form.keep());
            }
            return form.proposed(newId(), caller.subject(), clock.instant());
        });
    }

    @Transactional(TxType.MANDATORY)
    Duplicate undo(UUID id, String reason, Caller caller) {
        return propose(id, caller, duplicate -> {
            duplicate.requireDecided();
            return DuplicateDecision.undo(newId(), reason, caller.subject(), clock.instant());
        });
    }

    private Duplicate propose(UUID id, Caller caller, Proposing proposing) {
        try (var connection = database.getConnection()) {
            var duplicate = duplicates
                    .locked(connection, id, caller.scope())
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            store(connection, duplicate, proposing.propose(duplicate));
            return duplicates.find(id, caller.scope()).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not propose a decision on " + id, e);
        }
    }

    private void store(Connection connection, Duplicate duplicate, DuplicateDecision decision) throws SQLException {
        actor.get().announce(connection);
        new DuplicateDecisions(connection).insert(duplicate.id(), decision);
        duplicates.setStatus(connection, duplicate.id(), DuplicateStatus.PROPOSED);
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
