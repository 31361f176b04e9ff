package vn.vuonlen.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import vn.vuonlen.kit.database.TransientFailure;

/** Maps a throwable to a problem: that of the first cause with a known mapping, else {@code internal}. */
final class ProblemResolver {
    private static final int MAX_DEPTH = 20;

    private ProblemResolver() {}

    static Problem of(Throwable thrown) {
        var cause = thrown;
        for (int i = 0; cause != null && i < MAX_DEPTH; i++, cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException e) {
                return JsonFailure.of(e);
            }
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof SQLException e && TransientFailure.isUnavailability(e)) {
                return Problem.of(KitProblem.DATABASE_UNAVAILABLE).because(e);
            }
        }
        return Problem.of(KitProblem.INTERNAL).because(thrown);
    }
}
