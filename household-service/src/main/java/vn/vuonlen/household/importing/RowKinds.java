package vn.vuonlen.household.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import vn.vuonlen.household.household.HouseholdCodes;
import vn.vuonlen.household.priorresult.PriorResultRows;
import vn.vuonlen.household.priorresult.PriorResults;
import vn.vuonlen.household.priorresult.PriorResults.Importer;
import vn.vuonlen.household.registration.Registrations;
import vn.vuonlen.household.review.FrozenReviews;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.household.survey.SurveyRows;
import vn.vuonlen.household.survey.SurveyRules;
import vn.vuonlen.household.village.VillageRows;
import vn.vuonlen.household.village.Villages;
import vn.vuonlen.kit.access.GrantedAreas;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.jobs.JobRun;

/** Binds a kind of rows to one job: to its review, and to the areas granted to its submitter. */
@ApplicationScoped
class RowKinds {

    private final Registrations registrations;
    private final FrozenReviews reviews;
    private final PriorResults priorResults;
    private final Villages villages;
    private final GrantedAreas granted;
    private final Clock clock;
    private final DataSource database;

    RowKinds(
            Registrations registrations,
            FrozenReviews reviews,
            PriorResults priorResults,
            Villages villages,
            GrantedAreas granted,
            Clock clock,
            DataSource database) {
        this.database = database;
        this.registrations = registrations;
        this.reviews = reviews;
        this.priorResults = priorResults;
        this.villages = villages;
        this.granted = granted;
        this.clock = clock;
    }

    RowKind of(JobRun run, ImportOrder order) {
        var scope = granted.of(run.areas());
        return switch (order.kind()) {
            case HOUSEHOLDS -> new HouseholdRows(registrations, scope);
            case SURVEYS -> surveys(run, order, scope);
            case PRIOR_RESULTS ->
                new PriorResultRows(priorResults, new Importer(run.id(), scope, run.subject()), clock);
            case VILLAGES -> new VillageRows(villages, scope);
        };
    }

    /** The households that the submitter may name by their codes. */
    HouseholdCodes codes(JobRun run) {
        return new HouseholdCodes(database, granted.of(run.areas()));
    }

    private SurveyRows surveys(JobRun run, ImportOrder order, Scope scope) {
        var review = reviews.get(order.review());
        var rules = SurveyRules.of(review.standard(), review.year(), LocalDate.now(clock));
        return new SurveyRows(review, rules, scope, run.subject());
    }
}
