package vn.vuonlen.household.communereview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.ProcedureProblem;
import vn.vuonlen.household.procedure.Procedures;
import vn.vuonlen.household.review.Step;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Reviews as their communes need them. */
@ApplicationScoped
class ReviewsUnderProcedure {

    private static final String FIND = """
            SELECT id, year, area_id, step, procedure, procedure_version FROM review WHERE id = ? AND kind = 'PERIODIC'
            """;

    private static final String CHANGED = "UPDATE review SET version = version + 1, changed_at = now() WHERE id = ?";

    private final Procedures procedures;

    ReviewsUnderProcedure(Procedures procedures) {
        this.procedures = procedures;
    }

    ReviewUnderProcedure get(Connection connection, UUID id) throws SQLException {
        return find(connection, FIND, id);
    }

    /** Locked until the end of the transaction, so that of two acts at once the second sees the first. */
    ReviewUnderProcedure lockOpen(Connection connection, UUID id) throws SQLException {
        var review = find(connection, FIND + " FOR NO KEY UPDATE", id);
        if (review.step() != Step.OPEN) {
            throw Problem.of(HouseholdProblem.WRONG_STEP, review.step()).with("step", review.step());
        }
        if (review.procedure() == null) {
            throw Problem.of(ProcedureProblem.REVIEW_WITHOUT_PROCEDURE);
        }
        return review;
    }

    /** The state of its communes is a part of what is told of it. */
    static void change(Connection connection, UUID id) throws SQLException {
        try (var update = connection.prepareStatement(CHANGED)) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }

    private ReviewUnderProcedure find(Connection connection, String sql, UUID id) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            var row = query.executeQuery();
            if (!row.next()) {
                throw Problem.of(KitProblem.NOT_FOUND);
            }
            var procedure = row.getString("procedure");
            return new ReviewUnderProcedure(
                    row.getObject("id", UUID.class),
                    row.getInt("year"),
                    row.getObject("area_id", UUID.class),
                    Step.valueOf(row.getString("step")),
                    procedure == null ? null : procedures.get(procedure, row.getInt("procedure_version")));
        }
    }
}
