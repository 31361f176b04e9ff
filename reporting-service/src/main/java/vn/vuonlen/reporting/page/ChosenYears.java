package vn.vuonlen.reporting.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.vuonlen.reporting.offer.OfferedYears;
import vn.vuonlen.reporting.provenance.KnownRestatements;
import vn.vuonlen.reporting.query.ReportStatus;

/**
 * The years of which a page has figures, in order.
 *
 * @param all those with a review, and those of which the page has figures that need none
 * @param reviewed those whose review is decided and has all of its results, or that were imported; for officers also those
 *     whose review is not decided yet
 */
record ChosenYears(List<Integer> all, List<Integer> reviewed, List<Integer> decided) {

    private static final String DECIDED =
            "SELECT DISTINCT year FROM decided_review WHERE kind IN ('PERIODIC', 'PRIOR') AND known_from <= ?";

    private static final String ANY = "SELECT DISTINCT year FROM review WHERE kind IN ('PERIODIC', 'PRIOR')";

    static ChosenYears read(
            PageDefinition page, Connection connection, Optional<LocalDate> asKnownOn, boolean forOfficers)
            throws SQLException {
        var decided = new TreeSet<Integer>();
        try (var statement = connection.prepareStatement(DECIDED)) {
            statement.setObject(1, asKnownOn.orElse(KnownRestatements.NEWEST));
            var rows = statement.executeQuery();
            while (rows.next()) {
                decided.add(rows.getInt(1));
            }
        }
        var reviewed = new TreeSet<>(decided);
        // What is still being collected has no day on which it was decided.
        if (forOfficers && asKnownOn.isEmpty()) {
            try (var statement = connection.prepareStatement(ANY)) {
                var rows = statement.executeQuery();
                while (rows.next()) {
                    reviewed.add(rows.getInt(1));
                }
            }
        }
        var all = new TreeSet<>(reviewed);
        for (OfferedYears more : page.moreYears()) {
            all.addAll(more.in(connection).decided());
        }
        return new ChosenYears(List.copyOf(all), List.copyOf(reviewed), List.copyOf(decided));
    }

    /** Those of the pages that have figures of any year. */
    static List<PageDefinition> among(
            List<PageDefinition> pages, Connection connection, Optional<LocalDate> asKnownOn, boolean forOfficers)
            throws SQLException {
        var found = new ArrayList<PageDefinition>();
        for (PageDefinition page : pages) {
            if (!read(page, connection, asKnownOn, forOfficers).all().isEmpty()) {
                found.add(page);
            }
        }
        return List.copyOf(found);
    }

    /** What needs no review is published without one. */
    ReportStatus status(int year) {
        return reviewed.contains(year) && !decided.contains(year) ? ReportStatus.PROVISIONAL : ReportStatus.DECIDED;
    }

    /** The newest that is decided, or else the newest with a review, or else the newest that has begun, or else the first. */
    int newest(LocalDate today) {
        if (!reviewed.isEmpty()) {
            return (decided.isEmpty() ? reviewed : decided).getLast();
        }
        return all.reversed().stream()
                .filter(year -> year <= today.getYear())
                .findFirst()
                .orElseGet(all::getFirst);
    }
}
