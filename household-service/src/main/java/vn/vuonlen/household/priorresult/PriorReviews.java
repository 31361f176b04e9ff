package vn.vuonlen.household.priorresult;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.area.Provinces;
import vn.vuonlen.household.review.ReviewLocks;
import vn.vuonlen.household.standard.Standard;
import vn.vuonlen.household.standard.Standards;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.jobs.Jobs;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/** The reviews of years that were not reviewed here: decided, closed by nobody, created with the first result imported. */
@ApplicationScoped
public class PriorReviews {

    private static final String INSERT = """
            INSERT INTO review (id, year, kind, area_id, standard, standard_version, step, opened_on, opened_by)
            VALUES (?, ?, 'PRIOR', ?, ?, ?, 'DECIDED', ?, ?) ON CONFLICT (id) DO NOTHING
            """;

    private static final String START_IMPORT =
            "INSERT INTO prior_import (job_id, review_id) SELECT * FROM unnest(?::uuid[], ?::uuid[])"
                    + " ON CONFLICT DO NOTHING";

    private static final String OTHER_JOBS = "SELECT DISTINCT job_id FROM prior_import WHERE job_id <> ?";

    /** Parameters: the job, and the other jobs that are open. */
    private static final String COUNT_RESULTS = """
            WITH ended AS (
                DELETE FROM prior_import WHERE job_id = ? RETURNING review_id
            ), complete AS (
                SELECT e.review_id, (SELECT count(DISTINCT r.household_id) FROM result r
                    WHERE r.review_id = e.review_id) AS results
                FROM ended e
                WHERE NOT EXISTS (SELECT FROM prior_import other
                    WHERE other.review_id = e.review_id AND other.job_id = ANY (?))
            )
            UPDATE review SET results = complete.results, version = version + 1, changed_at = clock_timestamp()
            FROM complete WHERE review.id = complete.review_id AND review.results IS DISTINCT FROM complete.results
            RETURNING review.id
            """;

    private final Standards standards;
    private final Provinces provinces;
    private final Unpublished unpublished;
    private final Clock clock;

    PriorReviews(Standards standards, Provinces provinces, Unpublished unpublished, Clock clock) {
        this.standards = standards;
        this.provinces = provinces;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    /** Keeps reviews from opening until the transaction ends: they would not see the results that it imports. */
    public void lockOpenings(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 1))")) {
            lock.setString(1, ReviewLocks.OPENINGS);
            lock.execute();
        }
    }

    /** The id of the review of the year: of the stored one, or a new id for {@link #create}. */
    public UUID ofYear(Connection connection, int year) throws SQLException {
        try (var find = connection.prepareStatement(
                "SELECT id FROM review WHERE year = ? AND kind = 'PRIOR' AND area_id = ?")) {
            find.setInt(1, year);
            find.setObject(2, provinces.only(today()));
            var row = find.executeQuery();
            return row.next() ? row.getObject(1, UUID.class) : UUID.randomUUID();
        }
    }

    public void create(Connection connection, UUID id, int year, String subject) throws SQLException {
        var standard = inForceIn(year);
        try (var insert = connection.prepareStatement(INSERT)) {
            Object[] values = {id, year, provinces.only(today()), standard.id(), standard.version(), today(), subject};
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            if (insert.executeUpdate() > 0) {
                unpublished.mark(connection, "household.review.v1", List.of(id));
            }
        }
    }

    /** From now on until {@link #countResults} the job imports results of these reviews. */
    public void startImport(Connection connection, UUID job, Collection<UUID> reviews) throws SQLException {
        ArrayParameters.of(reviews)
                .column("uuid", review -> job)
                .column("uuid", review -> review)
                .execute(connection, START_IMPORT);
    }

    /**
     * Counts the results of each year that the job imported, once its whole file is stored: a partial file must not
     * look complete, so until then the count differs from the number of results. A year that another open job imports
     * as well is counted when the last of them ends. Years of a failed job are counted with the next file of them.
     */
    public void countResults(Connection connection, UUID job) throws SQLException {
        lockOpenings(connection);
        var open = Jobs.open(connection, otherJobs(connection, job));
        try (var count = connection.prepareStatement(COUNT_RESULTS)) {
            count.setObject(1, job);
            ArrayParameters.bind(count, 2, "uuid", open);
            unpublished.mark(connection, "household.review.v1", ids(count));
        }
    }

    private static Set<UUID> otherJobs(Connection connection, UUID job) throws SQLException {
        try (var query = connection.prepareStatement(OTHER_JOBS)) {
            query.setObject(1, job);
            return ids(query);
        }
    }

    private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
        var ids = new HashSet<UUID>();
        var row = statement.executeQuery();
        while (row.next()) {
            ids.add(row.getObject(1, UUID.class));
        }
        return ids;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Standard inForceIn(int year) {
        return standards
                .inForceIn(year)
                .orElseThrow(() -> Problem.of(HouseholdProblem.OUT_OF_RANGE, Year.of(2015), Year.of(today().getYear()))
                        .at("/year"));
    }
}
