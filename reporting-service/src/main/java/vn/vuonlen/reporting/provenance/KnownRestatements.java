package vn.vuonlen.reporting.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.provenance.Restated.RestatementDecision;

/**
 * The restatements of an area's reviews. All of them, whatever year a report is of: one that dates a move into a year
 * changes where the household lived in the years after it too.
 */
public final class KnownRestatements {

    /** Later than every decision: what is known today. */
    public static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

    /** Of a review that was not consumed yet it is not known where it is: that may be anywhere. */
    private static final String PENDING = """
            SELECT DISTINCT p.known_from, r.area_id
            FROM pending_restatement p LEFT JOIN review r ON r.id = p.review_id""";

    private static final String DECIDED = """
            SELECT DISTINCT s.decision_date, r.area_id
            FROM review_restatement s JOIN review r ON r.id = s.review_id ORDER BY 1""";

    private static final String NEWEST_OF = """
            SELECT DISTINCT ON (r.year, r.id) r.year, s.number, s.decision_number, s.decision_date
            FROM review_restatement s JOIN review r ON r.id = s.review_id
            WHERE s.review_id = ANY (?) AND s.decision_date <= ? ORDER BY r.year, r.id, s.number DESC""";

    private KnownRestatements() {}

    /** A restatement that was not consumed as a whole is reported on no day: figures are as known before it. */
    static LocalDate day(Connection connection, AreaHistory areas, Area area, Optional<LocalDate> asKnownOn)
            throws SQLException {
        return Stream.concat(
                        Stream.of(asKnownOn.orElse(NEWEST)),
                        days(connection, PENDING, areas, area).stream().map(day -> day.minusDays(1)))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * One day for each set of restatements that figures of the area may contain: everybody may ask for figures as known on
     * each. The last is empty, for what is known today.
     */
    public static List<Optional<LocalDate>> daysToAskFor(Connection connection, AreaHistory areas, Area area)
            throws SQLException {
        LocalDate newest = day(connection, areas, area, Optional.empty());
        return Stream.concat(
                        days(connection, DECIDED, areas, area).stream()
                                .map(day -> day.minusDays(1))
                                .filter(day -> day.isBefore(newest))
                                .map(Optional::of),
                        Stream.of(Optional.<LocalDate>empty()))
                .toList();
    }

    static List<Restated> of(Connection connection, List<UUID> reviews, LocalDate day) throws SQLException {
        try (var statement = connection.prepareStatement(NEWEST_OF)) {
            ArrayParameters.bind(statement, 1, "uuid", reviews);
            statement.setObject(2, day);
            var rows = statement.executeQuery();
            var restated = new ArrayList<Restated>();
            while (rows.next()) {
                restated.add(new Restated(
                        rows.getInt(1),
                        rows.getInt(2),
                        new RestatementDecision(rows.getString(3), rows.getObject(4, LocalDate.class))));
            }
            return restated;
        }
    }

    private static List<LocalDate> days(Connection connection, String sql, AreaHistory areas, Area area)
            throws SQLException {
        Predicate<UUID> concerns = reviewed -> reviewed == null || concerns(areas, area, reviewed);
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var days = new ArrayList<LocalDate>();
            while (rows.next()) {
                if (concerns.test(rows.getObject(2, UUID.class))) {
                    days.add(rows.getObject(1, LocalDate.class));
                }
            }
            return days.stream().distinct().toList();
        }
    }

    /** Whether a review of the one area has figures of the other. */
    static boolean concerns(AreaHistory areas, Area area, UUID reviewed) {
        return areas.within(area.id(), reviewed) || areas.within(reviewed, area.id());
    }
}
