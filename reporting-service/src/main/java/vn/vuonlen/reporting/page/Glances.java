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
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.provenance.Snapshots;
import vn.vuonlen.reporting.query.ReportQuery;

/** The province at a glance, all of it from one moment and with nothing in it but what is published. */
@ApplicationScoped
public class Glances {

    /** Whose page it is until an area was heard of. */
    private static final AreaName FIRST_PROVINCE = new AreaName("11", "Điện Biên");

    private final Snapshots moments;
    private final GlanceReports reports;
    private final CommuneShapes shapes;
    private final Clock clock;

    /** Whether what is shown is the demo province: whoever loads it says so, a local mode may hold anything. */
    @ConfigProperty(name = "reporting.page.demo", defaultValue = "false")
    boolean demo;

    @Inject
    public Glances(Snapshots moments, GlanceReports reports, CommuneShapes shapes, Clock clock) {
        this.moments = moments;
        this.reports = reports;
        this.shapes = shapes;
        this.clock = clock;
    }

    Glance of(String askedYear, Language language) throws SQLException {
        return moments.read(connection -> {
            AreaHistory areas = AreaHistoryReader.read(connection);
            List<Integer> years = DecidedYears.read(connection);
            LocalDate today = LocalDate.now(clock);
            var province = areas.validOn(today, Unit.Level.PROVINCE).stream().findFirst();
            if (years.isEmpty() || province.isEmpty()) {
                var area = province.map(AreaName::of).orElse(FIRST_PROVINCE);
                return Glance.nothingYet(language, demo, area, today.getYear());
            }
            var asked = ReportQuery.of(province.get().code(), DecidedYears.shown(years, askedYear));
            return new WritingGlance(language, demo, shapes)
                    .glance(asked.year(), reports.read(connection, areas, asked, years));
        });
    }
}
