package vn.vuonlen.reporting.movement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.provenance.YearReviews;

/** The counters that a movement table is made of. */
record MovementCounts(List<Start> starts, List<Pair> pairs, List<End> ends) {

    /** Poor the year before; {@code ended} before this year's end. */
    record Start(UUID area, boolean minority, boolean ended, long households) {}

    /** Poor the year before, and with a result this year. */
    record Pair(
            UUID from,
            boolean fromMinority,
            UUID to,
            boolean toMinority,
            boolean poor,
            Arrival arrival,
            boolean ended,
            long households) {}

    /** Poor this year. */
    record End(UUID area, boolean minority, Arrival arrival, long households) {}

    /** How a household that was not poor the year before came to be; NONE is not told. */
    record Arrival(boolean formed, String movement) {}

    private static final String STARTS = """
            SELECT area_id, ethnic_minority, last_year < ?, sum(households) FROM result_count
            WHERE review_id = ANY (?) AND class = 'POOR' AND known_from <= ? AND known_to > ?
            GROUP BY 1, 2, 3""";

    private static final String PAIRS = """
            SELECT prior_area_id, prior_ethnic_minority, area_id, ethnic_minority, poor, first_year >= ?,
                movement, last_year < ?, sum(households)
            FROM movement_count WHERE review_id = ANY (?) AND prior_review_id = ANY (?)
                AND known_from <= ? AND known_to > ?
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8""";

    private static final String ENDS = """
            SELECT area_id, ethnic_minority, first_year >= ?, movement, sum(households)
            FROM result_count WHERE review_id = ANY (?) AND class = 'POOR' AND known_from <= ? AND known_to > ?
            GROUP BY 1, 2, 3, 4""";

    /** Every area in which something was counted. */
    Set<UUID> areas() {
        return Stream.of(
                        starts.stream().filter(s -> s.households() > 0).map(Start::area),
                        pairs.stream().filter(p -> p.households() > 0).flatMap(p -> Stream.of(p.from(), p.to())),
                        ends.stream().filter(e -> e.households() > 0).map(End::area))
                .flatMap(areas -> areas)
                .collect(Collectors.toSet());
    }

    static MovementCounts read(Connection connection, YearReviews before, YearReviews now) throws SQLException {
        return new MovementCounts(
                starts(connection, before, now), pairs(connection, before, now), ends(connection, now));
    }

    private static List<Start> starts(Connection connection, YearReviews before, YearReviews now) throws SQLException {
        try (var statement = connection.prepareStatement(STARTS)) {
            statement.setInt(1, now.year());
            ArrayParameters.bind(statement, 2, "uuid", before.ids());
            bindDay(statement, 3, now.knownOn());
            var rows = statement.executeQuery();
            var starts = new ArrayList<Start>();
            while (rows.next()) {
                starts.add(new Start(
                        rows.getObject(1, UUID.class), rows.getBoolean(2), rows.getBoolean(3), rows.getLong(4)));
            }
            return starts;
        }
    }

    private static List<Pair> pairs(Connection connection, YearReviews before, YearReviews now) throws SQLException {
        try (var statement = connection.prepareStatement(PAIRS)) {
            statement.setInt(1, now.year());
            statement.setInt(2, now.year());
            ArrayParameters.bind(statement, 3, "uuid", now.ids());
            ArrayParameters.bind(statement, 4, "uuid", before.ids());
            bindDay(statement, 5, now.knownOn());
            var rows = statement.executeQuery();
            var pairs = new ArrayList<Pair>();
            while (rows.next()) {
                pairs.add(new Pair(
                        rows.getObject(1, UUID.class),
                        rows.getBoolean(2),
                        rows.getObject(3, UUID.class),
                        rows.getBoolean(4),
                        rows.getBoolean(5),
                        new Arrival(rows.getBoolean(6), rows.getString(7)),
                        rows.getBoolean(8),
                        rows.getLong(9)));
            }
            return pairs;
        }
    }

    private static List<End> ends(Connection connection, YearReviews now) throws SQLException {
        try (var statement = connection.prepareStatement(ENDS)) {
            statement.setInt(1, now.year());
            ArrayParameters.bind(statement, 2, "uuid", now.ids());
            bindDay(statement, 3, now.knownOn());
            var rows = statement.executeQuery();
            var ends = new ArrayList<End>();
            while (rows.next()) {
                ends.add(new End(
                        rows.getObject(1, UUID.class),
                        rows.getBoolean(2),
                        new Arrival(rows.getBoolean(3), rows.getString(4)),
                        rows.getLong(5)));
            }
            return ends;
        }
    }

    /** Both years are as known on one day. */
    private static void bindDay(PreparedStatement statement, int index, LocalDate knownOn) throws SQLException {
        statement.setObject(index, knownOn);
        statement.setObject(index + 1, knownOn);
    }
}
