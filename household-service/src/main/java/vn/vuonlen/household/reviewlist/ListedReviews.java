package vn.vuonlen.household.reviewlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.review.Step;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Reviews by id, as far as their lists need them. */
@ApplicationScoped
class ListedReviews {

    private static final String FIND = "SELECT year, step FROM review WHERE id = ?";

    private final DataSource database;
    private final Clock clock;

    ListedReviews(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    ListedReview get(UUID id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setObject(1, id);
            var row = query.executeQuery();
            if (!row.next()) {
                throw Problem.of(KitProblem.NOT_FOUND);
            }
            int year = row.getInt("year");
            return new ListedReview(id, year, Step.valueOf(row.getString("step")), day(year));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read review " + id, e);
        }
    }

    private LocalDate day(int year) {
        var end = LocalDate.of(year, 12, 31);
        var today = LocalDate.now(clock);
        return today.isBefore(end) ? today : end;
    }
}
