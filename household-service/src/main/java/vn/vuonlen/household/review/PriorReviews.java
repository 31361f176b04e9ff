package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final String COUNT_RESULTS = """
            UPDATE review SET results = counted.results, version = version + 1, changed_at = clock_timestamp()
            FROM (SELECT r.review_id, count(DISTINCT r.household_id) AS results
                FROM result r JOIN review prior ON prior.id = r.review_id AND prior.kind = 'PRIOR'
                GROUP BY r.review_id) counted
            WHERE review.id = counted.review_id AND review.results IS DISTINCT FROM counted.results
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

    /**
     * Counts the results of each year anew, once a file is taken in to its end. Half a file is no year that could be
     * told of: until then the number is another than that of the results.
     */
    public void countResults(Connection connection) throws SQLException {
        holdOffOpenings(connection);
        var changed = new ArrayList<UUID>();
        try (var count = connection.prepareStatement(COUNT_RESULTS);
                var rows = count.executeQuery()) {
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
