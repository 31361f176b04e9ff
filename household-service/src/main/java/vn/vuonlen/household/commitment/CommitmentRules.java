package vn.vuonlen.household.commitment;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.CommitmentProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.codelist.CodeLists;
import vn.vuonlen.household.codelist.KnownCodes;
import vn.vuonlen.kit.text.Names;

/** What a household may register and withdraw on which day; all that is wrong is told at once. */
record CommitmentRules(CommittedHousehold household, LocalDate today) {

    void require(CommitmentForm form) {
        var refusals = new ArrayList<Refusal>();
        content(form, refusals);
        days(form, refusals);
        household(form.registeredOn(), refusals);
        refuse(refusals);
    }

    private static void content(CommitmentForm form, List<Refusal> refusals) {
        Names.faultOfThing(form.plan()).ifPresent(fault -> refusals.add(Refusal.of(fault, "/plan")));
        KnownCodes.check("aspirations", form.aspirations(), CodeLists.ASPIRATION_NAMES, refusals);
    }

    private void days(CommitmentForm form, List<Refusal> refusals) {
        var day = form.registeredOn();
        if (day.isAfter(today)) {
            refusals.add(Refusal.of(CommitmentProblem.COMMITTED_IN_FUTURE, "/registeredOn", day));
        }
        if (form.year() != day.getYear() && form.year() != day.getYear() + 1) {
            refusals.add(Refusal.of(
                    CommitmentProblem.COMMITTED_FOR_OTHER_YEAR, "/year", Year.of(day.getYear()), Year.of(form.year())));
        } else if (form.by().getYear() != form.year() || form.by().isBefore(day)) {
            refusals.add(Refusal.of(CommitmentProblem.DUE_OUTSIDE_YEAR, "/by", form.by(), Year.of(form.year())));
        }
    }

    private void household(LocalDate day, List<Refusal> refusals) {
        if (household.isDecided(day)) {
            refusals.add(decided("/registeredOn"));
        }
        if (household.registeredOn().isAfter(day)) {
            refusals.add(Refusal.of(
                    CommitmentProblem.COMMITTED_BEFORE_REGISTRATION, "/registeredOn", household.registeredOn(), day));
        }
        if (household.hasEndedBefore(day)) {
            refusals.add(Refusal.of(ChangeProblem.HOUSEHOLD_HAS_ENDED, "/registeredOn", household.endedOn()));
        }
        if (!household.isPoorOrNearPoor()) {
            refusals.add(Refusal.of(CommitmentProblem.HOUSEHOLD_NOT_POOR, ""));
        }
    }

    /** @param commitment that is to be withdrawn; after the decision on its year it stands as it was decided */
    void require(WithdrawalForm form, Commitment commitment) {
        var refusals = new ArrayList<Refusal>();
        var day = form.withdrawnOn();
        if (household.isDecided(commitment.year()) || household.isDecided(day)) {
            refusals.add(decided("/withdrawnOn"));
        }
        if (day.isAfter(today)) {
            refusals.add(Refusal.of(CommitmentProblem.WITHDRAWN_IN_FUTURE, "/withdrawnOn", day));
        }
        if (day.isBefore(commitment.registeredOn())) {
            refusals.add(Refusal.of(
                    CommitmentProblem.WITHDRAWN_BEFORE_COMMITMENT, "/withdrawnOn", day, commitment.registeredOn()));
        }
        refuse(refusals);
    }

    private Refusal decided(String pointer) {
        return Refusal.of(
                HouseholdProblem.YEAR_DECIDED,
                pointer,
                Year.of(household.decidedUntil().getYear()));
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw Refusal.problem(refusals);
        }
    }
}
