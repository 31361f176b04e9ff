package vn.vuonlen.household.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Refusal;

/** What became of a submitted survey. {@code survey/submission.sql} names one of these for each. */
sealed interface SubmissionOutcome {

    /** Of rows of a file, with the codes of what is in doubt. */
    record Accepted(StoredResult result, List<String> unconfirmed) implements SubmissionOutcome {}

    /** The sender has to confirm these codes first. */
    record Unconfirmed(List<String> codes) implements SubmissionOutcome {}

    /** The same submission is stored already. */
    record Unchanged() implements SubmissionOutcome {}

    /** Another transaction stored the submission or a survey of the household first: the statement has to look again. */
    record ConcurrentChange() implements SubmissionOutcome {}

    /** Of a correction: the survey is not as it was when it was read. */
    record Stale() implements SubmissionOutcome {}

    record Refused(Reason reason) implements SubmissionOutcome {}

    /** Why the database does not take a survey, by the name of the problem, with the field at fault. */
    enum Reason {
        UNKNOWN_HOUSEHOLD("/household"),
        SUBMISSION_CONFLICT("/id"),
        YEAR_DECIDED("/surveyedOn"),
        REVIEW_NOT_OPEN("/review"),
        COMMUNE_CONCLUDED("/household"),
        ALREADY_SURVEYED("/household"),
        HOUSEHOLD_NOT_REGISTERED("/surveyedOn"),
        HOUSEHOLD_ENDED("/surveyedOn"),
        NOT_ON_LIST("/household"),
        HOUSEHOLD_NOT_PLACED("/surveyedOn");

        private final Refusal refusal;

        Reason(String pointer) {
            this.refusal = Refusal.of(HouseholdProblem.valueOf(name()), pointer);
        }

        /** Of a survey to the review of this year. */
        Refusal refusal(int year) {
            return this == YEAR_DECIDED ? Refusal.of(refusal.type(), refusal.pointer(), Year.of(year)) : refusal;
        }
    }

    static SubmissionOutcome of(ResultSet row) throws SQLException {
        var name = row.getString("outcome");
        return switch (name) {
            case "ACCEPTED" -> new Accepted(StoredResult.of(row), unconfirmed(row));
            case "UNCONFIRMED" -> new Unconfirmed(unconfirmed(row));
            case "UNCHANGED" -> new Unchanged();
            case "STALE" -> new Stale();
            case "CONCURRENT_CHANGE" -> new ConcurrentChange();
            default -> new Refused(Reason.valueOf(name));
        };
    }

    private static List<String> unconfirmed(ResultSet row) throws SQLException {
        var confirmed = List.of((String[]) row.getArray("confirmed").getArray());
        return Stream.of((String[]) row.getArray("in_doubt").getArray())
                .filter(code -> !confirmed.contains(code))
                .toList();
    }
}
