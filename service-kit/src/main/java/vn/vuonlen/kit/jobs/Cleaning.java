package vn.vuonlen.kit.jobs;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import vn.vuonlen.kit.problem.KitProblem;

/** Ends what nobody will take any more, and takes away inputs that belong to no open job. */
final class Cleaning {

    private static final String GIVE_UP = """
            WITH given_up AS (
                UPDATE job j SET state = 'FAILED', finished_at = clock_timestamp(),
                                 message = jsonb_build_object('code', ?::text, 'vi', ?::text, 'en', ?::text)
                  FROM job_lease l
                 WHERE l.job_id = j.id AND l.attempt = j.attempt AND l.until < clock_timestamp()
                   AND j.state = 'RUNNING' AND j.deaths >= ?
                RETURNING j.id),
            released AS (DELETE FROM job_lease WHERE job_id IN (SELECT id FROM given_up))
            DELETE FROM job_input WHERE job_id IN (SELECT id FROM given_up)
            """;

    /** A body that still arrives may be a day old at its beginning, and has no job yet. */
    private static final List<String> SWEEP = List.of(
            """
            DELETE FROM job_input i
             WHERE at < clock_timestamp() - interval '1 day'
               AND NOT EXISTS (SELECT FROM job j WHERE j.id = i.job_id AND j.state IN ('QUEUED', 'RUNNING'))
               AND NOT EXISTS (SELECT FROM job_input n
                                WHERE n.job_id = i.job_id AND n.at > clock_timestamp() - interval '1 day')
            """, "DELETE FROM job_lease l USING job j WHERE j.id = l.job_id AND j.state IN ('SUCCEEDED', 'FAILED')");

    private final DataSource database;

    Cleaning(DataSource database) {
        this.database = database;
    }

    void clean() throws SQLException {
        var text = KitProblem.INTERNAL.detail();
        try (var connection = database.getConnection();
                var giveUp = connection.prepareStatement(GIVE_UP);
                var sweep = connection.createStatement()) {
            giveUp.setString(1, KitProblem.INTERNAL.code());
            giveUp.setString(2, text.vi());
            giveUp.setString(3, text.en());
            giveUp.setInt(4, Leases.MOST_DEATHS);
            giveUp.executeUpdate();
            for (var statement : SWEEP) {
                sweep.executeUpdate(statement);
            }
        }
    }
}
