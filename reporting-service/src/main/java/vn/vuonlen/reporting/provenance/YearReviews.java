package vn.vuonlen.reporting.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.query.ReportQuery.Status;

/** The reviews that speak for an area's year: of each province the periodic one, or else the results imported for it. */
public record YearReviews(int year, List<Review> all) {

    /** {@code decided}: with a decision, and all of its results were heard. */
    public record Review(UUID id, String standard, Integer standardVersion, boolean decided) {}

    public record Standard(String id, Integer version) {}

    private static final String OF_YEAR = """
            SELECT DISTINCT ON (r.area_id) r.id, r.standard, r.standard_version, d.id IS NOT NULL, r.area_id
            FROM review r LEFT JOIN decided_review d ON d.id = r.id
            WHERE r.year = ? AND r.kind IN ('PERIODIC', 'PRIOR') AND (d.id IS NOT NULL OR ?)
            ORDER BY r.area_id, r.kind = 'PERIODIC' DESC, d.id IS NOT NULL DESC, r.id""";

    public static YearReviews of(Connection connection, AreaHistory areas, Unit area, int year, Status status)
            throws SQLException {
        try (var statement = connection.prepareStatement(OF_YEAR)) {
            statement.setInt(1, year);
            statement.setBoolean(2, status == Status.PROVISIONAL);
            var rows = statement.executeQuery();
            var reviews = new ArrayList<Review>();
            while (rows.next()) {
                UUID reviewed = rows.getObject(5, UUID.class);
                if (areas.within(area.id(), reviewed) || areas.within(reviewed, area.id())) {
                    reviews.add(new Review(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getObject(3, Integer.class),
                            rows.getBoolean(4)));
                }
            }
            return new YearReviews(year, reviews);
        }
    }

    public static YearReviews required(Connection connection, AreaHistory areas, Unit area, int year, Status status)
            throws SQLException {
        YearReviews reviews = of(connection, areas, area, year, status);
        if (reviews.isEmpty()) {
            throw Problem.of(ReportingProblem.REVIEW_MISSING, year, status.wire())
                    .at("?year");
        }
        return reviews;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<UUID> ids() {
        return all.stream().map(Review::id).toList();
    }

    /** What was asked as provisional may have been decided meanwhile, and the report then says so. */
    public Status status() {
        return all.stream().allMatch(Review::decided) ? Status.DECIDED : Status.PROVISIONAL;
    }

    /** With their versions: another version of a standard draws other lines. */
    public Set<Standard> standards() {
        return all.stream()
                .filter(review -> review.standard() != null)
                .map(review -> new Standard(review.standard(), review.standardVersion()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The standard of the year; several only if provinces differ. */
    public String standard() {
        var names = all.stream()
                .map(Review::standard)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return names.isEmpty() ? null : String.join("+", names);
    }
}
