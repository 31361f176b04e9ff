package vn.vuonlen.household.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.RestatementProblem;
import vn.vuonlen.household.change.RecordChange;
import vn.vuonlen.household.registration.HouseholdForm;
import vn.vuonlen.household.registration.RegistrationOutcome.Accepted;
import vn.vuonlen.household.registration.RegistrationOutcome.Refused;
import vn.vuonlen.household.registration.Registrations;
import vn.vuonlen.household.restatement.RestatementForm.RestatedChange;
import vn.vuonlen.household.restatement.RestatementForm.RestatedSurvey;
import vn.vuonlen.household.survey.RestateSurvey;
import vn.vuonlen.household.survey.RestateSurvey.By;
import vn.vuonlen.household.timeline.HouseholdAct.Kind;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.problem.Problem;

/** Registers, records, withdraws and surveys what a restatement says, by the rules of each; faults are told with their place. */
@ApplicationScoped
class ApplyItems {

    private final Registrations registrations;
    private final RecordChange recordChange;
    private final RestateSurvey restateSurvey;

    ApplyItems(Registrations registrations, RecordChange recordChange, RestateSurvey restateSurvey) {
        this.registrations = registrations;
        this.recordChange = recordChange;
        this.restateSurvey = restateSurvey;
    }

    void apply(Connection connection, RestatedReview review, By by, RestatementForm form, RestatedResults results)
            throws SQLException {
        each(form.registrations(), "/registrations/", household -> register(connection, review, household, by.scope()));
        each(form.changes(), "/changes/", change -> record(connection, review, change, by.scope()));
        each(form.withdrawn(), "/withdrawn/", results::withdraw);
        each(form.surveys(), "/surveys/", sent -> survey(connection, by, sent));
        var told = new HashSet<>(form.withdrawn());
        form.surveys().forEach(sent -> told.add(sent.survey().household()));
        restateSurvey.lookUpAgain(connection, by, results.changedHouseholds(), told);
    }

    private void register(Connection connection, RestatedReview review, HouseholdForm form, Scope scope)
            throws SQLException {
        requireInYear(review, form.registeredOn(), "/registeredOn");
        var outcome = registrations
                .register(connection, List.of(form.registration(form.id())), scope)
                .getFirst();
        switch (outcome) {
            case Refused(Problem problem) -> throw problem;
            case Accepted(List<Refusal> doubts) when !doubts.isEmpty() -> throw Refusal.problem(doubts);
            default -> {}
        }
    }

    /** What a fact is has no day; everything else happened in the year. */
    private void record(Connection connection, RestatedReview review, RestatedChange sent, Scope scope)
            throws SQLException {
        try {
            if (sent.change().kind() != Kind.CORRECTION) {
                requireInYear(review, sent.change().date(), "/date");
            }
            if (sent.change().change() != null) {
                requireInYear(review, day(connection, sent.change().change()), "/change");
            }
            recordChange.record(sent.household(), sent.change().id(), sent.change(), scope);
        } catch (Problem e) {
            throw e.within("/change");
        }
    }

    /** Of a change that is taken back; null of one that nobody knows, which is refused as such. */
    private static LocalDate day(Connection connection, UUID change) throws SQLException {
        try (var query = connection.prepareStatement("SELECT day FROM household_change WHERE id = ?")) {
            query.setObject(1, change);
            var row = query.executeQuery();
            return row.next() ? row.getObject(1, LocalDate.class) : null;
        }
    }

    private void survey(Connection connection, By by, RestatedSurvey sent) throws SQLException {
        try {
            restateSurvey.restate(connection, by, sent.survey(), sent.version());
        } catch (Problem e) {
            throw e.within("/survey");
        }
    }

    private static void requireInYear(RestatedReview review, LocalDate day, String pointer) {
        if (day != null && (day.isBefore(review.firstDay()) || day.isAfter(review.lastDay()))) {
            throw Problem.of(RestatementProblem.RESTATED_OUTSIDE_YEAR, day, String.valueOf(review.year()))
                    .at(pointer);
        }
    }

    private interface Step<T> {
        void of(T item) throws SQLException;
    }

    private static <T> void each(List<T> items, String pointer, Step<T> step) throws SQLException {
        for (int i = 0; i < items.size(); i++) {
            try {
                step.of(items.get(i));
            } catch (Problem e) {
                throw e.within(pointer + i);
            }
        }
    }
}
