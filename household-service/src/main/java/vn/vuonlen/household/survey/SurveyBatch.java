package vn.vuonlen.household.survey;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.classification.Evaluator;
import vn.vuonlen.household.review.FrozenReview;
import vn.vuonlen.kit.access.Scope;

/**
 * Many checked surveys of one review, taken in by one COPY and one statement in one transaction. No
 * submission and no household is in it twice, so that each row has exactly one outcome.
 */
public final class SurveyBatch {

    /** What became of the rows; those refused with their number. */
    public record Outcome(int accepted, int unchanged, List<Refused> refused) {}

    public record Refused(long row, Refusal refusal) {}

    private final FrozenReview review;
    private final Scope scope;
    private final String enumerator;
    private final Evaluator evaluator;
    private final StringBuilder rows = new StringBuilder(1 << 16);
    private final Set<UUID> submissions = new HashSet<>();
    private final Set<UUID> households = new HashSet<>();

    public SurveyBatch(FrozenReview review, Scope scope, String enumerator) {
        this.review = review;
        this.scope = scope;
        this.enumerator = enumerator;
        this.evaluator = Evaluator.of(review.standard());
    }

    /** False if the submission or its household is in the batch already: store first, then add it. */
    public boolean hasRoomFor(SurveyFacts survey) {
        return !submissions.contains(survey.id()) && !households.contains(survey.household());
    }

    /** Only surveys that {@link SurveyRules} found nothing against. */
    public void add(long row, SurveyFacts survey) {
        if (!hasRoomFor(survey)) {
            throw new IllegalArgumentException("Row " + row + " repeats a submission or a household of its batch");
        }
        submissions.add(survey.id());
        households.add(survey.household());
        CopyText.write(rows, row, Classified.of(survey, evaluator, review.id()));
    }

    public int size() {
        return submissions.size();
    }

    /** Takes the rows in. A row that lost a race to another transaction is asked again. */
    public Outcome store(Connection connection) throws SQLException {
        stage(connection);
        var refused = new ArrayList<Refused>();
        int unchanged = 0;
        int left = size();
        for (boolean again = left > 0; again; ) {
            var told = takeIn(connection);
            left -= told.refused().size() + told.unchanged();
            refused.addAll(told.refused());
            unchanged += told.unchanged();
            again = !told.again().isEmpty();
            keepOnly(connection, told.again());
        }
        return new Outcome(left, unchanged, refused);
    }

    private record Told(List<Refused> refused, int unchanged, List<Long> again) {}

    private void stage(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SubmissionSql.STAGE);
            statement.execute("TRUNCATE arriving");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(SubmissionSql.COPY, new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new SQLException("Could not copy the surveys", e);
        }
        try (var lock = connection.prepareStatement(SubmissionSql.SHARE_REVIEW)) {
            lock.setObject(1, review.id());
            lock.execute();
        }
    }

    private Told takeIn(Connection connection) throws SQLException {
        var told = new Told(new ArrayList<>(), 0, new ArrayList<>());
        int unchanged = 0;
        try (var statement = connection.prepareStatement(SubmissionSql.TAKE_MANY_IN)) {
            statement.setObject(1, review.id());
            statement.setArray(2, connection.createArrayOf("bytea", scope.bytes()));
            statement.setString(3, enumerator);
            var row = statement.executeQuery();
            while (row.next()) {
                switch (row.getString("outcome")) {
                    case "unchanged" -> unchanged++;
                    case "again" -> told.again().add(row.getLong("row"));
                    case String code -> told.refused().add(new Refused(row.getLong("row"), Outcomes.refusal(code)));
                }
            }
        }
        return new Told(told.refused(), unchanged, told.again());
    }

    private void keepOnly(Connection connection, List<Long> again) throws SQLException {
        if (again.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("DELETE FROM arriving WHERE NOT row = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", again.toArray()));
            delete.executeUpdate();
        }
    }
}
