package vn.vuonlen.reporting.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.disclosure.ReportReader.Reading;
import vn.vuonlen.reporting.funding.FundingReport.OfCapitalType;
import vn.vuonlen.reporting.funding.FundingReport.OfProgramme;
import vn.vuonlen.reporting.funding.FundingReport.OfSource;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.FigureYears;

/** Funding reports: public for provinces and districts, as the budget is; those of communes are for their officials. */
@ApplicationScoped
public class FundingReports {

    private final ReportReader reader;

    @Inject
    public FundingReports(ReportReader reader) {
        this.reader = reader;
    }

    Report<FundingReport> report(String code, int year, boolean allProgrammes) throws SQLException {
        return reader.publicAboveCommunes(
                code,
                year,
                Reading.of(
                        FigureYears.decided(year),
                        (connection, areas, area, restricted) -> report(connection, areas, area, year, allProgrammes)));
    }

    public FundingReport report(Connection connection, AreaHistory areas, Area area, int year, boolean allProgrammes)
            throws SQLException {
        BoundaryMap map = BoundaryMap.ofYear(areas, year);
        YearMoney money =
                YearMoney.read(connection, year, allProgrammes).of(part -> areas.within(map.locate(part), area.id()));
        return new FundingReport(
                AreaName.of(area),
                year,
                allProgrammes ? "all" : "poverty",
                money.total(),
                list(money.by(YearMoney.MoneySum::programme), (p, s) -> new OfProgramme(p.code(), p.name(), s)),
                list(money.by(YearMoney.MoneySum::capitalType), OfCapitalType::new),
                list(money.by(YearMoney.MoneySum::source), OfSource::new),
                AsOf.read(connection, List.of("funding."), map.day()));
    }

    private static <K, T> List<T> list(Map<K, Stages> by, BiFunction<K, Stages, T> item) {
        return by.entrySet().stream()
                .map(e -> item.apply(e.getKey(), e.getValue()))
                .toList();
    }
}
