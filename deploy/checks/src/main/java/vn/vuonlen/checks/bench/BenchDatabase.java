package vn.vuonlen.checks.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import vn.vuonlen.infrastructure.PostgresProcess;

/** household-service's own database, as the benchmarks read it and set it back. */
final class BenchDatabase {

    private static final String UNAUDITED = "SET session_replication_role = replica";

    final String url;
    private final BenchProvince province;

    BenchDatabase(PostgresProcess postgres, BenchProvince province) throws SQLException {
        this.province = province;
        postgres.createDatabaseIfAbsent("household");
        url = postgres.url("household") + "?user=" + PostgresProcess.USER;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    void execute(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String value(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** As autovacuum leaves a database that is in use. */
    void keepEarlierResults() throws SQLException {
        execute("CREATE TABLE bench_prior AS TABLE result", "VACUUM (ANALYZE)");
    }

    /**
     * Few earlier results are inserted again, since a truncated table is like a new one; many stay where they are. None of
     * this is audited: the sides begin with the same audit.
     */
    void deleteSurveysOf(String review) throws SQLException {
        if (province.hasEarlierReviews()) {
            execute(
                    UNAUDITED,
                    "DELETE FROM survey WHERE review_id = '%s'".formatted(review),
                    "DELETE FROM result WHERE review_id = '%s'".formatted(review),
                    "TRUNCATE confirmation, unpublished");
        } else {
            execute(
                    UNAUDITED,
                    "TRUNCATE survey, former_survey, confirmation, result, unpublished",
                    "INSERT INTO result SELECT * FROM bench_prior");
        }
        execute("VACUUM (ANALYZE) survey, result, unpublished, job_input", "CHECKPOINT");
    }

    /** As soon as surveys were stored: a join of both by their review is a nested loop as long as the statistics lack it. */
    void analyze() throws SQLException {
        execute("ANALYZE survey, result");
    }

    /** The people of the households were sought among all others, which takes a core for minutes. */
    boolean isSearched() throws SQLException {
        return value("SELECT count(*) FROM duplicate_search").equals("0");
    }

    boolean isPublished() throws SQLException {
        return value("SELECT count(*) FROM unpublished").equals("0");
    }

    /** A hash of the review's surveys and results, without random ids and times. */
    String content(String review) throws SQLException {
        analyze();
        return value("""
                SELECT coalesce(md5(string_agg(md5(concat_ws('|', s.id, s.household_id, s.area_id, s.residence, s.surveyed_on,
                    s.income, s.b1, s.b2, s.deprivations, s.causes, s.aspirations, s.no_capacity_to_work, s.applicant,
                    encode(s.content_hash, 'hex'), r.year, r.ethnic_minority, r.class, r.route, r.movement)),
                    '' ORDER BY s.id)), repeat('-', 12))
                FROM survey s JOIN result r USING (review_id, household_id) WHERE s.review_id = '%s'""".formatted(review));
    }
}
