package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.area.Provinces;
import vn.vuonlen.household.standard.Standard;
import vn.vuonlen.household.standard.Standards;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/** The results of years before ours hang on a review too: decided, without anyone's closing, made for the first of them. */
@ApplicationScoped
public class PriorReviews {

    private static final String MAKE = """
            INSERT INTO review (id, year, kind, area_id, standard, standard_version, step, opened_on, opened_by)
            VALUES (?, ?, 'PRIOR', ?, ?, ?, 'DECIDED', ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String COMING_IN = """
            INSERT INTO year_coming_in (job_id, review_id) SELECT ?, unnest(?::uuid[]) ON CONFLICT DO NOTHING
            """;

    /** A job that failed tells no more of its years: what it left is counted with the next file of them. */
    private static final String COUNT_RESULTS = """
            WITH ended AS (
                DELETE FROM year_coming_in WHERE job_id = ? RETURNING review_id
            ), whole AS (
                SELECT e.review_id, (SELECT count(DISTINCT r.household_id) FROM result r
                    WHERE r.review_id = e.review_id) AS results
                FROM ended e
                WHERE NOT EXISTS (SELECT FROM year_coming_in other JOIN job j ON j.id = other.job_id
                    WHERE other.review_id = e.review_id AND j.id <> ? AND j.state IN ('QUEUED', 'RUNNING'))
            )
            UPDATE review SET results = whole.results, version = version + 1, changed_at = clock_timestamp()
            FROM whole WHERE review.id = whole.review_id AND review.results IS DISTINCT FROM whole.results
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

    /** Until the transaction ends no review opens that would not know of what is being taken in. */
    public void holdOffOpenings(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 1))")) {
            lock.setString(1, ReviewLocks.OPENINGS);
            lock.execute();
        }
    }

    /** The review that results of the year hang on, whether it is there or has yet to be made. */
    public UUID ofYear(Connection connection, int year) throws SQLException {
        try (var find = connection.prepareStatement(
                "SELECT id FROM review WHERE year = ? AND kind = 'PRIOR' AND area_id = ?")) {
            find.setInt(1, year);
            find.setObject(2, province());
            var row = find.executeQuery();
            return row.next() ? row.getObject(1, UUID.class) : UUID.randomUUID();
        }
    }

    public void make(Connection connection, UUID id, int year, String subject) throws SQLException {
        var standard = inForceIn(year);
        try (var make = connection.prepareStatement(MAKE)) {
            Object[] values = {id, year, province(), standard.id(), standard.version(), LocalDate.now(clock), subject};
            for (int i = 0; i < values.length; i++) {
                make.setObject(i + 1, values[i]);
            }
            if (make.executeUpdate() > 0) {
                unpublished.mark(connection, "household.review.v1", List.of(id));
            }
        }
    }

    /** From now on until {@link #countResults} the file of the job tells of the years of these reviews. */
    public void comeIn(Connection connection, UUID job, Collection<UUID> reviews) throws SQLException {
        try (var insert = connection.prepareStatement(COMING_IN)) {
            insert.setObject(1, job);
            insert.setArray(2, connection.createArrayOf("uuid", reviews.toArray()));
            insert.executeUpdate();
        }
    }

    /**
     * Counts the results of each year that the file of the job told of, once it is taken in to its end. Half a file is no
     * year that could be told of: until then the number is another than that of the results. A year that another file
     * tells of as well is counted with the last of them.
     */
    public void countResults(Connection connection, UUID job) throws SQLException {
        holdOffOpenings(connection);
        var changed = new ArrayList<UUID>();
        try (var count = connection.prepareStatement(COUNT_RESULTS)) {
            count.setObject(1, job);
            count.setObject(2, job);
            var rows = count.executeQuery();
            while (rows.next()) {
                changed.add(rows.getObject(1, UUID.class));
            }
        }
        unpublished.mark(connection, "household.review.v1", changed);
    }

    private UUID province() {
        return provinces.only(LocalDate.now(clock));
    }

    private Standard inForceIn(int year) {
        return standards
                .inForceIn(year)
                .orElseThrow(() -> Problem.of(
                                HouseholdProblem.OUT_OF_RANGE,
                                2015,
                                LocalDate.now(clock).getYear())
                        .at("/year"));
    }
}
