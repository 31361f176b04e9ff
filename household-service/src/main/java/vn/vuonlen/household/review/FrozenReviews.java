package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.standard.Standards;
import vn.vuonlen.kit.problem.Problem;

/** Reviews by id, read once and cached: a survey must not cost a query for what is frozen. */
@ApplicationScoped
public class FrozenReviews {

    private final DataSource database;
    private final Standards standards;
    private final ConcurrentHashMap<UUID, FrozenReview> cached = new ConcurrentHashMap<>();

    FrozenReviews(DataSource database, Standards standards) {
        this.database = database;
        this.standards = standards;
    }

    public FrozenReview get(UUID id) {
        var review = cached.get(id);
        if (review == null) {
            review = find(id);
            cached.put(id, review);
        }
        return review;
    }

    private FrozenReview find(UUID id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT year, kind, standard, standard_version FROM review WHERE id = ?")) {
            query.setObject(1, id);
            var row = query.executeQuery();
            if (!row.next()) {
                throw Problem.of(HouseholdProblem.UNKNOWN_REVIEW).at("/review");
            }
            if (!row.getString("kind").equals("PERIODIC")) {
                throw Problem.of(HouseholdProblem.REVIEW_NOT_OPEN).at("/review");
            }
            return new FrozenReview(
                    id, row.getInt("year"), standards.get(row.getString("standard"), row.getInt("standard_version")));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read review " + id, e);
        }
    }
}
