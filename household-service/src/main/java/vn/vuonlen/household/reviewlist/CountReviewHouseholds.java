package vn.vuonlen.household.reviewlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.vuonlen.household.review.ReviewLists;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;

/** Counts how far a review is: the same households as its lists have. */
@ApplicationScoped
class CountReviewHouseholds {

    private static final String STATEMENT = SqlFile.read(CountReviewHouseholds.class, "/reviewlist/progress.sql")
            .with("commune", ReviewUnit.COMMUNE)
            .sql();

    private final DataSource database;

    CountReviewHouseholds(DataSource database) {
        this.database = database;
    }

    /** The sum of what the communes have, so that the levels agree. */
    @Transactional
    ReviewProgress count(ReviewSelection selection, boolean byCommune) {
        var communes = byCommune(selection);
        var total = communes.stream().map(CommuneProgress::counts).reduce(ProgressCounts.ZERO, ProgressCounts::plus);
        var review = selection.review();
        return new ReviewProgress(review.id(), review.year(), review.step(), total, byCommune ? communes : List.of());
    }

    /** One row for each commune, in the order of their codes. */
    private List<CommuneProgress> byCommune(ReviewSelection selection) {
        var review = selection.review();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(STATEMENT)) {
            ReviewLists.readByIndex(connection);
            query.setObject(1, review.day());
            ArrayParameters.bind(query, 2, "uuid", (Object[]) selection.areas().array());
            query.setObject(3, review.id());
            var communes = new ArrayList<CommuneProgress>();
            var row = query.executeQuery();
            while (row.next()) {
                communes.add(CommuneProgress.read(row));
            }
            return communes;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not count the households of review " + review.id(), e);
        }
    }
}
