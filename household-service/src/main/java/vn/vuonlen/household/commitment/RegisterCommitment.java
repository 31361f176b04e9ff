package vn.vuonlen.household.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import vn.vuonlen.household.CommitmentProblem;
import vn.vuonlen.household.commitment.Commitment.Recording;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.headers.IfMatch;
import vn.vuonlen.kit.problem.Problem;

/** Registers what a household commits itself to, once for each year; whoever has read it may replace it. */
@ApplicationScoped
class RegisterCommitment {

    /** Whether it is the first of the year, and as it stands. */
    record Registered(boolean isNew, Commitment commitment) {}

    private final HouseholdLock lock;
    private final CommittedResults results;
    private final Clock clock;

    RegisterCommitment(HouseholdLock lock, CommittedResults results, Clock clock) {
        this.lock = lock;
        this.results = results;
        this.clock = clock;
    }

    @Transactional
    Registered register(UUID household, CommitmentForm form, IfMatch ifMatch, Caller caller) {
        return lock.with(household, caller.scope(), (connection, facts) -> {
            var before = Commitments.find(connection, household, form.year()).orElse(null);
            if (before != null && before.is(form)) {
                return new Registered(false, before);
            }
            requireMeant(before, ifMatch);
            new CommitmentRules(facts, LocalDate.now(clock)).require(form);
            long version = before == null ? 1 : before.version() + 1;
            var recording = new Recording(caller.subject(), clock.instant(), version);
            return new Registered(before == null, store(connection, Commitment.of(household, form, recording)));
        });
    }

    /** What stands or was withdrawn is replaced by who names its version, and by nobody who does not know of it. */
    private static void requireMeant(Commitment before, IfMatch ifMatch) {
        if (before == null) {
            ifMatch.requireAbsent();
            return;
        }
        if (ifMatch.tags().isEmpty()) {
            var type = before.stands() ? CommitmentProblem.COMMITMENT_EXISTS : CommitmentProblem.COMMITMENT_WITHDRAWN;
            throw Problem.of(type, Year.of(before.year())).at("/year");
        }
        ifMatch.require(before.version());
    }

    private Commitment store(Connection connection, Commitment commitment) throws SQLException {
        Commitments.insert(connection, commitment);
        results.publish(connection, commitment);
        return commitment;
    }
}
