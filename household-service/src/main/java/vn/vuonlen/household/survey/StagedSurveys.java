package vn.vuonlen.household.survey;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import vn.vuonlen.kit.database.ArrayParameters;

/** The staging table of a transaction, with the surveys of one batch. */
record StagedSurveys(Connection connection) {

    private static final String CREATE_STAGING = "CREATE TEMP TABLE IF NOT EXISTS submitted_survey (row bigint, "
            + SubmissionColumns.declared() + ") ON COMMIT DELETE ROWS";

    private static final String EMPTY_STAGING = "TRUNCATE submitted_survey";

    private static final String COPY_TO_STAGING = "COPY submitted_survey FROM STDIN";

    /** Parameter: the numbers of the rows that stay. */
    private static final String DELETE_OTHERS = "DELETE FROM submitted_survey WHERE NOT row = ANY (?)";

    static StagedSurveys copy(Connection connection, List<StoredSurveys.Sent> surveys) throws SQLException {
        var rows = new StringBuilder(1 << 20);
        surveys.forEach(survey -> rows.append(survey.staged()));
        try (var statement = connection.createStatement()) {
            statement.execute(CREATE_STAGING);
            statement.execute(EMPTY_STAGING);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY_TO_STAGING, new StringReader(rows.toString()));
            return new StagedSurveys(connection);
        } catch (IOException e) {
            throw new SQLException("Could not copy the surveys", e);
        }
    }

    void keepOnly(List<Long> rows) throws SQLException {
        try (var delete = connection.prepareStatement(DELETE_OTHERS)) {
            ArrayParameters.bind(delete, 1, "bigint", rows);
            delete.executeUpdate();
        }
    }
}
