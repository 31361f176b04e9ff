package vn.vuonlen.household.communereview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import vn.vuonlen.household.ProcedureProblem;
import vn.vuonlen.household.communestep.CommuneStep;
import vn.vuonlen.household.communestep.ReviewedCommune;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.household.review.CommunesOfReview;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** Whether all communes of a review are where its procedure wants them. */
@ApplicationScoped
class CommuneConclusions implements CommunesOfReview {

    private static final int MAX_CODES_NAMED = 20;

    private static final String LAST_ACT = "SELECT max(last_act_on) FROM review_commune WHERE review_id = ?";

    private final DataSource database;
    private final ReviewsUnderProcedure reviews;
    private final ReviewedCommunes communes;
    private final Clock clock;

    CommuneConclusions(DataSource database, ReviewsUnderProcedure reviews, ReviewedCommunes communes, Clock clock) {
        this.database = database;
        this.reviews = reviews;
        this.communes = communes;
        this.clock = clock;
    }

    @Override
    public void requireConcluded(UUID id) {
        try (var connection = database.getConnection()) {
            var review = reviews.get(connection, id);
            if (review.procedure() != null) {
                requireConcluded(connection, review);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the communes of review " + id, e);
        }
    }

    private void requireConcluded(Connection connection, ReviewUnderProcedure review) throws SQLException {
        var all = communes.of(connection, review, LocalDate.now(clock), null);
        refuse(
                ProcedureProblem.COMMUNES_NOT_CONCLUDED,
                all,
                commune -> !commune.step().concluded());
        if (review.procedure().has(CommuneActKind.DISTRICT_OPINION)) {
            refuse(ProcedureProblem.DISTRICT_OPINIONS_MISSING, all, commune -> commune.step() != CommuneStep.APPRAISED);
        }
    }

    private static void refuse(ProblemType type, List<ReviewedCommune> all, Predicate<ReviewedCommune> which) {
        var missing = all.stream().filter(which).map(ReviewedCommune::code).toList();
        if (!missing.isEmpty()) {
            throw Problem.of(type, missing.size())
                    .with("missing", missing.size())
                    .with("communes", missing.stream().limit(MAX_CODES_NAMED).toList());
        }
    }

    @Override
    public Optional<LocalDate> lastActOn(UUID review) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LAST_ACT)) {
            query.setObject(1, review);
            var row = query.executeQuery();
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDate.class));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the communes of review " + review, e);
        }
    }
}
