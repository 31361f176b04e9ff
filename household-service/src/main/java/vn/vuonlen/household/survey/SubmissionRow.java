package vn.vuonlen.household.survey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.household.standard.Route;

/** One classified survey as the parameters of a statement, in the order of the columns that arrive. */
final class SubmissionRow {

    private SubmissionRow() {}

    static void fill(PreparedStatement statement, int from, Classified survey) throws SQLException {
        var connection = statement.getConnection();
        var facts = survey.facts();
        Object[] values = {
            facts.id(),
            facts.household(),
            facts.surveyedOn(),
            facts.income(),
            facts.b1(),
            facts.b2(),
            array(connection, facts.deprivations()),
            array(connection, facts.causes()),
            array(connection, facts.aspirations()),
            facts.noCapacityToWork(),
            facts.applicant(),
            survey.contentHash(),
            survey.rural().povertyClass().name(),
            name(survey.rural().route()),
            survey.urban().povertyClass().name(),
            name(survey.urban().route())
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(from + i, values[i]);
        }
    }

    private static Object array(Connection connection, List<String> codes) throws SQLException {
        return codes == null ? null : connection.createArrayOf("text", codes.toArray());
    }

    private static String name(Route route) {
        return route == null ? null : route.name();
    }
}
