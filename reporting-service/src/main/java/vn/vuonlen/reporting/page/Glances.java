package vn.vuonlen.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaHistoryReader;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.FiguresRead;
import vn.vuonlen.reporting.provenance.Snapshots;
import vn.vuonlen.reporting.query.KnownDays;
import vn.vuonlen.reporting.query.ReportQuery;

/** The province at a glance, from one snapshot and with published figures only. */
@ApplicationScoped
public class Glances {

    /** The province of the page until an area is known. */
    private static final AreaName FIRST_PROVINCE = new AreaName("11", "Điện Biên");

    private final Snapshots snapshots;
    private final FiguresRead figures;
    private final GlanceReports reports;
    private final CommuneShapes shapes;
    private final Clock clock;

    /** Whether the demo province is shown. Set by what loads it, since a service in local mode may hold other data. */
    @ConfigProperty(name = "reporting.page.demo", defaultValue = "false")
    boolean demo;

    @Inject
    public Glances(Snapshots snapshots, FiguresRead figures, GlanceReports reports, CommuneShapes shapes, Clock clock) {
        this.snapshots = snapshots;
        this.figures = figures;
        this.reports = reports;
        this.shapes = shapes;
        this.clock = clock;
    }

    Glance of(String requestedYear, String requestedDay, Language language) throws SQLException {
        figures.of(FigureYears.ALL_DECIDED);
        return snapshots.read(connection -> {
            AreaHistory areas = AreaHistoryReader.read(connection);
            LocalDate today = LocalDate.now(clock);
            var asKnownOn = new KnownDays(today).parseLeniently(requestedDay);
            List<Integer> years = DecidedYears.read(connection, asKnownOn);
            var province = areas.validOn(today, AreaLevel.PROVINCE).stream().findFirst();
            if (years.isEmpty() || province.isEmpty()) {
                var area = province.map(AreaName::of).orElse(FIRST_PROVINCE);
                return Glance.nothingYet(
                        language, demo, area, today.getYear(), GlanceKnowledge.asKnownOn(asKnownOn, language));
            }
            var query = ReportQuery.of(province.get().code(), DecidedYears.shown(years, requestedYear))
                    .asKnownOn(asKnownOn);
            return new WritingGlance(language, demo, shapes)
                    .glance(query, reports.read(connection, areas, query, years));
        });
    }
}
