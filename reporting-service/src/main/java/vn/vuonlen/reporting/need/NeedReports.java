package vn.vuonlen.reporting.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.disclosure.ReportReader.Reading;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;
import vn.vuonlen.reporting.funding.Stages;
import vn.vuonlen.reporting.need.NeedReport.AreaRow;
import vn.vuonlen.reporting.poverty.Figures;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.ReviewedYears;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;

/** Money against poverty beside the poor: public for provinces and districts, of communes for their officials. */
@ApplicationScoped
public class NeedReports {

    private final ReportReader reader;
    private final PovertyReports poverty;
    private final FundingReports funding;

    @Inject
    NeedReports(ReportReader reader, PovertyReports poverty, FundingReports funding) {
        this.reader = reader;
        this.poverty = poverty;
        this.funding = funding;
    }

    public Report<NeedReport> report(ReportQuery query) throws SQLException {
        return reader.publicAboveCommunes(
                query,
                Reading.of(
                        FigureYears.ALL_DECIDED,
                        (connection, areas, area, restricted) -> report(connection, areas, area, query)));
    }

    /** Refused without a decided review: dashes in place of the poor would say nothing. */
    public NeedReport required(ReportQuery query) throws SQLException {
        return reader.publicAboveCommunes(
                        query, Reading.of(FigureYears.ALL_DECIDED, (connection, areas, area, restricted) -> {
                            var report = report(connection, areas, area, query);
                            if (report.need().poor() == null) {
                                throw ReviewedYears.read(
                                                connection, areas, area, ReportStatus.DECIDED, query.asKnownOn())
                                        .missing(query.year(), ReportStatus.DECIDED, "year");
                            }
                            return report;
                        }))
                .content();
    }

    /** Of decided figures alone, whatever status the query names. */
    private NeedReport report(Connection connection, AreaHistory areas, Area area, ReportQuery asked)
            throws SQLException {
        var query = asked.of(ReportStatus.DECIDED);
        var reviews = YearReviews.of(connection, areas, area, query.year(), ReportStatus.DECIDED, query.asKnownOn());
        var poor = reviews.isEmpty()
                ? Optional.<PovertyReport>empty()
                : Optional.of(poverty.published(connection, areas, query));
        var money = funding.reportOfAny(connection, areas, area, query, false);
        return new NeedReport(
                AreaName.of(area),
                query.year(),
                missing(poor.isEmpty(), money.isEmpty()),
                Knowledge.of(query.asKnownOn(), reviews),
                Need.of(
                        poor.map(PovertyReport::figures).orElse(null),
                        money.map(FundingReport::stages).orElse(null)),
                query.breakdown().isEmpty()
                        ? null
                        : rows(BoundaryMap.ofYear(areas, query.year()), area, query, poor, money),
                AsOf.read(connection, List.of("household.", "funding."), query.mapDay(query.year()), reviews));
    }

    private static String missing(boolean poverty, boolean money) {
        if (poverty) {
            return money ? "both" : "poverty";
        }
        return money ? "money" : null;
    }

    private static List<AreaRow> rows(
            BoundaryMap map,
            Area area,
            ReportQuery query,
            Optional<PovertyReport> poor,
            Optional<FundingReport> money) {
        Map<String, Figures> figures = poor.map(report -> report.areas().stream()
                        .collect(Collectors.toMap(
                                row -> row.area().code(), PovertyReport.AreaRow::figures, (a, b) -> a)))
                .orElse(Map.of());
        Map<String, Stages> stages = money.map(report -> report.areas().stream()
                        .collect(Collectors.toMap(row -> row.area().code(), FundingReport.OfArea::stages)))
                .orElse(Map.of());
        var needs = map.areasOf(query.breakdown().orElseThrow(), area.id()).stream()
                .collect(Collectors.toMap(
                        Function.identity(), row -> Need.of(figures.get(row.code()), stages.get(row.code()))));
        return needs.entrySet().stream()
                .map(e ->
                        new AreaRow(AreaName.of(e.getKey()), rank(e.getValue(), needs.values().stream()), e.getValue()))
                .sorted((one, other) -> one.area().code().compareTo(other.area().code()))
                .toList();
    }

    /** One more than there are areas with more. */
    private static Long rank(Need need, Stream<Need> all) {
        BigInteger own = need.allocatedPerPoorHouseholdDong();
        return own == null
                ? null
                : Long.valueOf(1
                        + all.map(Need::allocatedPerPoorHouseholdDong)
                                .filter(other -> other != null && other.compareTo(own) > 0)
                                .count());
    }
}
