package vn.vuonlen.household.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import vn.vuonlen.household.CommitmentProblem;
import vn.vuonlen.household.commitment.Commitment.Recording;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.headers.IfMatch;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Withdraws what a household has committed itself to, once, on a day and with the reason. */
@ApplicationScoped
class WithdrawCommitment {

    private final HouseholdLock lock;
    private final CommittedResults results;
    private final Clock clock;

    WithdrawCommitment(HouseholdLock lock, CommittedResults results, Clock clock) {
        this.lock = lock;
        this.results = results;
        this.clock = clock;
    }

    @Transactional
    Commitment withdraw(UUID household, int year, WithdrawalForm form, IfMatch ifMatch, Caller caller) {
        return lock.with(household, caller.scope(), (connection, facts) -> {
            var before =
                    Commitments.find(connection, household, year).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            if (before.isWithdrawnBy(form)) {
                return before;
            }
            if (!before.stands()) {
                throw Problem.of(CommitmentProblem.COMMITMENT_WITHDRAWN, Year.of(year));
            }
            ifMatch.require(before.version());
            new CommitmentRules(facts, LocalDate.now(clock)).require(form, before);
            var withdrawn =
                    before.withdrawn(form, new Recording(caller.subject(), clock.instant(), before.version() + 1));
            Commitments.insert(connection, withdrawn);
            results.publish(connection, withdrawn);
            return withdrawn;
        });
    }
}
