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

    static StagedSurveys copy(Connection connection, List<StoredSurveys.Sent> surveys) throws SQLException {
        var rows = new StringBuilder(1 << 20);
        surveys.forEach(survey -> rows.append(survey.staged()));
        try (var statement = connection.createStatement()) {
            statement.execute(SubmissionSql.CREATE_STAGING);
            statement.execute(SubmissionSql.EMPTY_STAGING);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(SubmissionSql.COPY_TO_STAGING, new StringReader(rows.toString()));
            return new StagedSurveys(connection);
        } catch (IOException e) {
            throw new SQLException("Could not copy the surveys", e);
        }
    }

    void keepOnly(List<Long> rows) throws SQLException {
        try (var delete = connection.prepareStatement(SubmissionSql.DELETE_OTHERS)) {
            ArrayParameters.bind(delete, 1, "bigint", rows);
            delete.executeUpdate();
        }
    }
}
