package vn.vuonlen.reporting.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.disclosure.Audience;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.offer.CatalogueEntry.Texts;
import vn.vuonlen.reporting.provenance.Snapshots;

/** All reports, with the years that they have figures of by now. */
@ApplicationScoped
class ReportCatalogue {

    private static final List<AreaLevel> LEVELS = List.of(AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE);
    private static final List<String> FORMATS = List.of("json", "csv", "xlsx", "pdf");

    private final Snapshots snapshots;
    private final Audience audience;

    ReportCatalogue(Snapshots snapshots, Audience audience) {
        this.snapshots = snapshots;
        this.audience = audience;
    }

    List<CatalogueEntry> all() throws SQLException {
        boolean official = audience.isOfficial();
        return snapshots.read(connection -> {
            var entries = new ArrayList<CatalogueEntry>();
            for (OfferedReport report : OfferedReport.values()) {
                entries.add(entry(report, connection, official));
            }
            return entries;
        });
    }

    private static CatalogueEntry entry(OfferedReport report, Connection connection, boolean official)
            throws SQLException {
        var years = report.years().in(connection);
        return new CatalogueEntry(
                report.slug(),
                report.path(),
                Texts.of(Headings.report(report.slug())),
                Texts.of(Headings.about(report.slug())),
                report.readers(),
                Audience.OFFICIALS.stream().filter(role -> !isScope(role)).toList(),
                Audience.OFFICIALS.stream()
                        .filter(ReportCatalogue::isScope)
                        .map(scope -> scope.substring(Roles.SCOPE.length()))
                        .toList(),
                newestFirst(years.decided()),
                official && report.takes("status") ? newestFirst(years.provisional()) : null,
                LEVELS,
                report.takes("breakdown") ? List.of("district", "commune") : List.of(),
                report.takes("boundaries") ? List.of("as-reported", "YYYY-MM-DD") : List.of("as-reported"),
                FORMATS,
                report.parameters());
    }

    private static boolean isScope(String role) {
        return role.startsWith(Roles.SCOPE);
    }

    private static List<Integer> newestFirst(TreeSet<Integer> years) {
        return List.copyOf(years.descendingSet());
    }
}
