package vn.vuonlen.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.query.AreaResolver;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.target.TargetReport;
import vn.vuonlen.reporting.target.TargetReports;

/** Reads the reports that the page of a province shows. */
@ApplicationScoped
class GlanceReports {

    /**
     * @param poorDistricts of the years that ended with poor districts
     * @param byDistrict empty for a year that ended without poor districts
     * @param byCommune empty for a year that does not fit the map
     */
    record PageReports(
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

    PageReports read(Connection connection, AreaHistory areas, ReportQuery query, List<Integer> years)
            throws SQLException {
        Area province = AreaResolver.find(areas, query);
        var overYears = new ArrayList<PovertyReport>();
        var poorDistricts = new ArrayList<PovertyReport>();
        for (int year : years) {
            ReportQuery ofYear = ReportQuery.of(query.area(), year).asKnownOn(query.asKnownOn());
            overYears.add(poverty.published(connection, areas, ofYear));
            poverty.publishedIfHeld(connection, areas, ofYear.narrowedTo(POOR_DISTRICT))
                    .ifPresent(poorDistricts::add);
        }
        return new PageReports(
                overYears,
                poorDistricts,
                byDistrict(connection, areas, query, province),
                poverty.publishedIfComparable(
                        connection, areas, query.on(CommuneShapes.MAP_OF).by(AreaLevel.COMMUNE)),
                targets.report(connection, areas, province, query),
                funding.report(connection, areas, province, query, false));
    }

    private Optional<PovertyReport> byDistrict(
            Connection connection, AreaHistory areas, ReportQuery query, Area province) throws SQLException {
        if (!BoundaryMap.ofYear(areas, query.year()).divides(province, AreaLevel.DISTRICT)) {
            return Optional.empty();
        }
        return poverty.publishedIfHeld(
                connection, areas, query.narrowedTo(POOR_DISTRICT).by(AreaLevel.DISTRICT));
    }
}
