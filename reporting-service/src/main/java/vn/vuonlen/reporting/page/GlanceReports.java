package vn.vuonlen.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.query.AreaResolver;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.target.TargetReport;
import vn.vuonlen.reporting.target.TargetReports;

/** Reads the reports that one page writes out. */
@ApplicationScoped
class GlanceReports {

    /**
     * @param byDistrict nothing for a year that ended without poor districts
     * @param byCommune nothing for a year that does not fit the map
     */
    record Told(
            List<PovertyReport> province,
            List<PovertyReport> poorDistricts,
            Optional<PovertyReport> byDistrict,
            Optional<PovertyReport> byCommune,
            TargetReport targets,
            FundingReport money) {}

    private static final String POOR_DISTRICT = "POOR_DISTRICT";

    private final PovertyReports poverty;
    private final FundingReports funding;
    private final TargetReports targets;

    @Inject
    GlanceReports(PovertyReports poverty, FundingReports funding, TargetReports targets) {
        this.poverty = poverty;
        this.funding = funding;
        this.targets = targets;
    }

    Told read(Connection connection, AreaHistory areas, ReportQuery asked, List<Integer> years) throws SQLException {
        Unit province = AreaResolver.find(areas, asked);
        var overYears = new ArrayList<PovertyReport>();
        var poorDistricts = new ArrayList<PovertyReport>();
        for (int year : years) {
            ReportQuery question = ReportQuery.of(asked.area(), year);
            overYears.add(poverty.published(connection, areas, question));
            poorDistricts.add(poverty.published(connection, areas, question.narrowedTo(POOR_DISTRICT)));
        }
        return new Told(
                overYears,
                poorDistricts,
                byDistrict(connection, areas, asked, province),
                poverty.publishedIfComparable(
                        connection, areas, asked.on(CommuneShapes.MAP_OF).by(Unit.Level.COMMUNE)),
                targets.report(connection, areas, province, asked.year()),
                funding.report(connection, areas, province, asked.year(), false));
    }

    private Optional<PovertyReport> byDistrict(
            Connection connection, AreaHistory areas, ReportQuery asked, Unit province) throws SQLException {
        if (!BoundaryMap.ofYear(areas, asked.year()).divides(province, Unit.Level.DISTRICT)) {
            return Optional.empty();
        }
        var report = poverty.published(
                connection, areas, asked.narrowedTo(POOR_DISTRICT).by(Unit.Level.DISTRICT));
        return Optional.of(report).filter(r -> !r.areas().isEmpty());
    }
}
