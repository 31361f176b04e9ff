package vn.vuonlen.household.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.kit.database.SqlFile;

/** Reads what a certificate rests on. */
@ApplicationScoped
class CertifiedResults {

    private static final String FIND =
            SqlFile.read(CertifiedResults.class, "/paper/certified.sql").sql();

    private final DataSource database;

    CertifiedResults(DataSource database) {
        this.database = database;
    }

    /** @param today of Vietnam: the map of a year that lasts is that of today */
    Optional<CertifiedResult> of(UUID household, int year, LocalDate today) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setObject(1, household);
            query.setInt(2, year);
            query.setObject(3, today);
            var row = query.executeQuery();
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the result of household " + household, e);
        }
    }

    private static CertifiedResult read(ResultSet row) throws SQLException {
        return new CertifiedResult(
                row.getObject("review_id", UUID.class),
                row.getInt("year"),
                PovertyClass.valueOf(row.getString("class")),
                row.getInt("restatement"),
                row.getObject("place", UUID.class),
                row.getObject("commune", UUID.class),
                Optional.ofNullable(row.getString("decision_number"))
                        .map(number -> new PaperDecision(number, date(row, "decision_date"))),
                Optional.ofNullable(date(row, "ended_on")));
    }

    private static LocalDate date(ResultSet row, String column) {
        try {
            return row.getObject(column, LocalDate.class);
        } catch (SQLException e) {
            throw new IllegalStateException("No day is in " + column, e);
        }
    }
}
