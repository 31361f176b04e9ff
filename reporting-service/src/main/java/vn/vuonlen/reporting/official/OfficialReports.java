package vn.vuonlen.reporting.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.disclosure.ReportReader.Reading;
import vn.vuonlen.reporting.funding.FundingReports;
import vn.vuonlen.reporting.official.OfficialReport.Compared;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.poverty.PublishedFigures;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;

/** Published figures beside the computed: public for provinces and districts, of communes for their officials. */
@ApplicationScoped
public class OfficialReports {

    private final ReportReader reader;
    private final PovertyReports poverty;
    private final FundingReports funding;

    @Inject
    OfficialReports(ReportReader reader, PovertyReports poverty, FundingReports funding) {
        this.reader = reader;
        this.poverty = poverty;
        this.funding = funding;
    }

    public Report<OfficialReport> report(ReportQuery query) throws SQLException {
        return reader.publicAboveCommunes(
                query,
                Reading.of(
                        FigureYears.ALL_DECIDED,
                        (connection, areas, area, restricted) -> report(connection, areas, area, query)));
    }

    /** Beside decided figures alone, whatever status the query names. */
    private OfficialReport report(Connection connection, AreaHistory areas, Area area, ReportQuery asked)
            throws SQLException {
        var query = asked.of(ReportStatus.DECIDED);
        var reviews = YearReviews.of(connection, areas, area, query.year(), ReportStatus.DECIDED, query.asKnownOn());
        var map = BoundaryMap.ofYear(areas, query.year());
        var published = OfficialFigures.of(connection, areas, query.year());
        var sums = new TableSum(published, map);
        var computed = new ComputedFigures(connection, new PublishedFigures(poverty, connection, areas), funding, map);
        var rows = new ArrayList<Compared>();
        for (Area row : map.rows(area, query.breakdown())) {
            for (FigureOfArea figure : published) {
                if (figure.areaId().equals(row.id())) {
                    rows.add(compared(
                            row,
                            figure.figure(),
                            computed.of(row, figure.figure(), query),
                            sums.of(figure).orElse(null)));
                }
            }
        }
        if (rows.isEmpty()) {
            throw OfficialFigures.years(connection, areas, area, query.breakdown())
                    .missing(ReportingProblem.OFFICIAL_FIGURE_MISSING, query.year(), area);
        }
        return new OfficialReport(
                AreaName.of(area),
                query.year(),
                Knowledge.of(query.asKnownOn(), reviews),
                List.copyOf(rows),
                AsOf.read(connection, List.of("household.", "funding."), map.day(), reviews));
    }

    private static Compared compared(Area area, OfficialFigure f, BigDecimal computed, BigDecimal sum) {
        return new Compared(
                AreaName.of(area),
                f.designation(),
                f.measure(),
                f.unit(),
                f.qualifier(),
                f.value(),
                computed,
                computed == null ? null : computed.subtract(f.value()),
                sum,
                sum == null ? null : sum.compareTo(f.value()) == 0,
                f.partOf(),
                f.source(),
                f.note());
    }
}
