package vn.vuonlen.reporting.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;

/**
 * The reviews that an area's figures of a year come from: each province's periodic one, or else its imported results.
 *
 * @param knownOn the figures contain what was known on this day
 * @param restated the newest restatement of each of the reviews that was known then
 */
public record YearReviews(int year, List<YearReview> all, LocalDate knownOn, List<Restated> restated) {

    /**
     * @param decided whether it has a decision and all of its results arrived
     * @param imported whether its results were decided elsewhere, before there were reviews here
     */
    public record YearReview(UUID id, String standard, Integer standardVersion, boolean decided, boolean imported) {}

    @Schema(name = "Standard")
    public record ReviewStandard(String id, Integer version) {}

    private static final String OF_YEAR = """
            SELECT DISTINCT ON (r.area_id) r.id, r.standard, r.standard_version, d.id IS NOT NULL, r.kind = 'PRIOR', r.area_id
            FROM review r LEFT JOIN decided_review d ON d.id = r.id AND d.known_from <= ?
            WHERE r.year = ? AND r.kind IN ('PERIODIC', 'PRIOR') AND (d.id IS NOT NULL OR ?)
            ORDER BY r.area_id, r.kind = 'PERIODIC' DESC, d.id IS NOT NULL DESC, r.id""";

    public static YearReviews of(
            Connection connection,
            AreaHistory areas,
            Area area,
            int year,
            ReportStatus status,
            Optional<LocalDate> asKnownOn)
            throws SQLException {
        return of(connection, areas, area, year, status, asKnownOn, KnownRestatements.read(connection, areas, area));
    }

    /** @param restatements those of the area, which are the same for each year */
    static YearReviews of(
            Connection connection,
            AreaHistory areas,
            Area area,
            int year,
            ReportStatus status,
            Optional<LocalDate> asKnownOn,
            KnownRestatements restatements)
            throws SQLException {
        var reviews = reviews(connection, areas, area, year, status, asKnownOn);
        var knownOn = restatements.day(asKnownOn);
        var ids = reviews.stream().map(YearReview::id).toList();
        return new YearReviews(year, reviews, knownOn, restatements.newestOf(ids, knownOn));
    }

    public static YearReviews required(
            Connection connection, AreaHistory areas, Area area, ReportQuery query, ReportStatus status, int year)
            throws SQLException {
        var reviews = of(connection, areas, area, year, status, query.asKnownOn());
        if (reviews.isEmpty()) {
            throw ReviewedYears.read(connection, areas, area, status, query.asKnownOn())
                    .missing(year, status, "year");
        }
        return reviews;
    }

    private static List<YearReview> reviews(
            Connection connection,
            AreaHistory areas,
            Area area,
            int year,
            ReportStatus status,
            Optional<LocalDate> asKnownOn)
            throws SQLException {
        try (var statement = connection.prepareStatement(OF_YEAR)) {
            statement.setObject(1, asKnownOn.orElse(KnownRestatements.NEWEST));
            statement.setInt(2, year);
            statement.setBoolean(3, status == ReportStatus.PROVISIONAL);
            var rows = statement.executeQuery();
            var reviews = new ArrayList<YearReview>();
            while (rows.next()) {
                if (KnownRestatements.concerns(areas, area, rows.getObject(6, UUID.class))) {
                    reviews.add(new YearReview(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getObject(3, Integer.class),
                            rows.getBoolean(4),
                            rows.getBoolean(5)));
                }
            }
            return reviews;
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<UUID> ids() {
        return all.stream().map(YearReview::id).toList();
    }

    /** A report that was requested as provisional is decided if its reviews are by now. */
    public ReportStatus status() {
        return all.stream().allMatch(YearReview::decided) ? ReportStatus.DECIDED : ReportStatus.PROVISIONAL;
    }

    public boolean anyImported() {
        return all.stream().anyMatch(YearReview::imported);
    }

    /** With their versions: another version of a standard has other thresholds. */
    public Set<ReviewStandard> standards() {
        return all.stream()
                .filter(review -> review.standard() != null)
                .map(review -> new ReviewStandard(review.standard(), review.standardVersion()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The standard of the year; several only if provinces differ. */
    public String standard() {
        var names = all.stream()
                .map(YearReview::standard)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return names.isEmpty() ? null : String.join("+", names);
    }
}
