package vn.vuonlen.household.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The decisions of the province on its reviews. */
@ApplicationScoped
class ProvinceDecisions {

    private static final String FIND =
            "SELECT decision_number, decision_date FROM review WHERE id = ? AND step = 'DECIDED'";

    private final DataSource database;

    ProvinceDecisions(DataSource database) {
        this.database = database;
    }

    /** Empty while the review is not decided. */
    Optional<PaperDecision> on(UUID review) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setObject(1, review);
            var row = query.executeQuery();
            return row.next()
                    ? Optional.of(new PaperDecision(row.getString(1), row.getObject(2, LocalDate.class)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the decision on review " + review, e);
        }
    }
}
