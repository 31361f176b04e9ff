package vn.vuonlen.household.survey;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;

/** The staging table of a transaction, with the surveys of one batch. */
record StagedSurveys(Connection connection) {

    /** @param rows in the text format of COPY, as {@link SubmissionColumns} writes them */
    static StagedSurveys copy(Connection connection, String rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SubmissionSql.CREATE_STAGING);
            statement.execute(SubmissionSql.EMPTY_STAGING);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(SubmissionSql.COPY_TO_STAGING, new StringReader(rows));
            return new StagedSurveys(connection);
        } catch (IOException e) {
            throw new SQLException("Could not copy the surveys", e);
        }
    }

    /** Returns how many are stored already with the same content, and need not be looked at any further. */
    int deleteStored(Scope scope) throws SQLException {
        try (var delete = connection.prepareStatement(SubmissionSql.DELETE_STORED)) {
            ArrayParameters.bind(delete, 1, "bytea", (Object[]) scope.bytes());
            return delete.executeUpdate();
        }
    }

    void keepOnly(List<Long> rows) throws SQLException {
        try (var delete = connection.prepareStatement(SubmissionSql.DELETE_OTHERS)) {
            ArrayParameters.bind(delete, 1, "bigint", rows);
            delete.executeUpdate();
        }
    }
}
