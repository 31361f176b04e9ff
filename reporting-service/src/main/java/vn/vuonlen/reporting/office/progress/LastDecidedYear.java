package vn.vuonlen.reporting.office.progress;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The newest year whose periodic review is decided and has all of its results: that of the public page. */
@Singleton
class LastDecidedYear {
    private static final String NEWEST = "SELECT max(year) FROM decided_review WHERE kind = 'PERIODIC'";

    private final DataSource database;

    LastDecidedYear(DataSource database) {
        this.database = database;
    }

    /** Null if there is none. */
    Integer read() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NEWEST);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getObject(1, Integer.class);
        }
    }
}
