package vn.vuonlen.household.survey;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import vn.vuonlen.household.standard.Route;

/**
 * One classified survey as the parameters of a statement, in the order of the columns that arrive. What is not known
 * still says its type: to the driver a null without one is another statement, which PostgreSQL would parse and plan anew.
 */
final class SubmissionRow {

    private SubmissionRow() {}

    static void fill(PreparedStatement statement, int from, Classified survey) throws SQLException {
        var facts = survey.facts();
        int next = from;
        statement.setObject(next++, facts.id());
        statement.setObject(next++, facts.household());
        statement.setObject(next++, facts.surveyedOn());
        statement.setObject(next++, facts.income(), Types.BIGINT);
        statement.setObject(next++, facts.b1(), Types.INTEGER);
        statement.setObject(next++, facts.b2(), Types.INTEGER);
        setCodes(statement, next++, facts.deprivations());
        setCodes(statement, next++, facts.causes());
        setCodes(statement, next++, facts.aspirations());
        statement.setBoolean(next++, facts.noCapacityToWork());
        statement.setBoolean(next++, facts.applicant());
        statement.setBytes(next++, survey.contentHash());
        statement.setString(next++, survey.rural().povertyClass().name());
        statement.setString(next++, name(survey.rural().route()));
        statement.setString(next++, survey.urban().povertyClass().name());
        statement.setString(next, name(survey.urban().route()));
    }

    private static void setCodes(PreparedStatement statement, int index, List<String> codes) throws SQLException {
        if (codes == null) {
            statement.setNull(index, Types.ARRAY, "_text");
        } else {
            statement.setArray(index, statement.getConnection().createArrayOf("text", codes.toArray(String[]::new)));
        }
    }

    private static String name(Route route) {
        return route == null ? null : route.name();
    }
}
