package vn.vuonlen.reporting.poverty;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.breakdown.CountsOnMap;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;

/** The counters of one year, by the areas that the events named: communes or villages. */
public record YearCounts(int year, Map<UUID, Tally> byArea) {

    private static final String HOUSEHOLDS = """
            SELECT area_id, ethnic_minority, sum(households) FROM household_count
            WHERE first_year <= ? AND last_year >= ? AND known_from <= ? AND known_to > ?
            GROUP BY area_id, ethnic_minority""";

    private static final String RESULTS = """
            SELECT area_id, ethnic_minority, class, route, sum(households) FROM result_count
            WHERE review_id = ANY (?) AND known_from <= ? AND known_to > ?
            GROUP BY area_id, ethnic_minority, class, route""";

    /** Not under a standard that has no such class, nor of imported results without it: nobody knows how many there are. */
    boolean isAverageKnown() {
        return byArea.values().stream().anyMatch(tally -> tally.average() > 0);
    }

    public static YearCounts read(Connection connection, YearReviews reviews) throws SQLException {
        var tallies = new HashMap<UUID, Tally>();
        try (var statement = connection.prepareStatement(HOUSEHOLDS)) {
            statement.setInt(1, reviews.year());
            statement.setInt(2, reviews.year());
            statement.setObject(3, reviews.knownOn());
            statement.setObject(4, reviews.knownOn());
            var rows = statement.executeQuery();
            while (rows.next()) {
                var tally = Tally.ofHouseholds(rows.getBoolean(2), rows.getLong(3));
                tallies.merge(rows.getObject(1, UUID.class), tally, Tally::plus);
            }
        }
        try (var statement = connection.prepareStatement(RESULTS)) {
            ArrayParameters.bind(statement, 1, "uuid", reviews.ids());
            statement.setObject(2, reviews.knownOn());
            statement.setObject(3, reviews.knownOn());
            var rows = statement.executeQuery();
            while (rows.next()) {
                var tally = Tally.ofResults(rows.getBoolean(2), rows.getString(3), rows.getString(4), rows.getLong(5));
                tallies.merge(rows.getObject(1, UUID.class), tally, Tally::plus);
            }
        }
        // What all households have left counts nothing, and is on no map once it was divided.
        tallies.values().removeIf(Tally.NOTHING::equals);
        return new YearCounts(reviews.year(), tallies);
    }

    CountsOnMap<Tally> on(ReportQuery query, AreaHistory areas) {
        return new CountsOnMap<>(year, byArea, Tally.NOTHING, query, areas);
    }
}
