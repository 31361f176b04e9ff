package vn.vuonlen.household.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.household.RestatementProblem;
import vn.vuonlen.household.restatement.Restatement.RestatedHousehold;
import vn.vuonlen.household.survey.RestateSurvey.By;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/**
 * Does what a restatement says, in a transaction that holds every lock: to preview it the caller rolls back. For its duration
 * the database lets it date things into its year, and keeps what was known of each household before.
 */
@ApplicationScoped
class ApplyRestatement {

    private static final String BEGIN = """
            SELECT set_config('vuonlen.restated_review', ?, true), set_config('vuonlen.restatement', ?, true),
                set_config('vuonlen.restated_on', ?, true)
            """;

    /** What it did in all years, and the decided reviews of later years that are restated with it. */
    record Applied(List<RestatedHousehold> effects, List<RestatedResults> laterYears) {}

    private final ApplyItems applyItems;
    private final Unpublished unpublished;

    ApplyRestatement(ApplyItems applyItems, Unpublished unpublished) {
        this.applyItems = applyItems;
        this.unpublished = unpublished;
    }

    /** @param by the review, the number that this restatement has in it, and the areas and the id of who proposed it */
    Applied apply(Connection connection, RestatedReview review, By by, RestatementForm form, LocalDate decidedOn)
            throws SQLException {
        begin(connection, by, decidedOn);
        var results = new RestatedResults(connection, review, by.number());
        applyItems.apply(connection, review, by, form, results);
        results.count();
        var effects = new ArrayList<>(results.effects());
        var published = new ArrayList<>(results.results());
        var laterYears = restateLaterYears(connection, results, published);
        for (var year : laterYears) {
            effects.addAll(year.effects());
        }
        if (effects.isEmpty()) {
            throw Problem.of(RestatementProblem.NOTHING_RESTATED);
        }
        publish(connection, results, published);
        return new Applied(effects, laterYears);
    }

    private static void begin(Connection connection, By by, LocalDate decidedOn) throws SQLException {
        try (var settings = connection.prepareStatement(BEGIN)) {
            settings.setString(1, by.review().toString());
            settings.setString(2, Integer.toString(by.number()));
            settings.setString(3, decidedOn.toString());
            settings.execute();
        }
    }

    private static List<RestatedResults> restateLaterYears(
            Connection connection, RestatedResults results, List<UUID> published) throws SQLException {
        var households = Stream.concat(results.changedHouseholds().stream(), results.householdsWithResults().stream())
                .collect(Collectors.toSet());
        var later = new LaterYears(connection, results, households);
        var restated = new ArrayList<RestatedResults>();
        for (var following : results.review().later(connection)) {
            if (!following.isDecided()) {
                published.addAll(later.follow(following));
                continue;
            }
            published.addAll(later.restate(following, following.next()));
            var its = new RestatedResults(connection, following, following.next(), results);
            if (!its.effects().isEmpty()) {
                following.requireNoneProposed();
                its.count();
                restated.add(its);
            }
        }
        return restated;
    }

    private void publish(Connection connection, RestatedResults results, List<UUID> published) throws SQLException {
        var reviews = new ArrayList<UUID>(List.of(results.review().id()));
        results.review().later(connection).forEach(following -> reviews.add(following.id()));
        unpublished.mark(connection, "household.result.v1", published);
        unpublished.mark(connection, "household.household.v1", results.changedHouseholds());
        unpublished.mark(connection, "household.review.v1", reviews);
        unpublished.wakeAfterCommit();
    }
}
