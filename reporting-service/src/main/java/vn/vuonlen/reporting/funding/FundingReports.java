package vn.vuonlen.reporting.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.disclosure.ReportReader.Reading;
import vn.vuonlen.reporting.funding.FundingReport.OfArea;
import vn.vuonlen.reporting.funding.FundingReport.OfCapitalType;
import vn.vuonlen.reporting.funding.FundingReport.OfMonth;
import vn.vuonlen.reporting.funding.FundingReport.OfProgramme;
import vn.vuonlen.reporting.funding.FundingReport.OfProject;
import vn.vuonlen.reporting.funding.FundingReport.OfSource;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.query.ReportQuery;

/** Funding reports: public for provinces and districts, as the budget is; those of communes are for their officials. */
@ApplicationScoped
public class FundingReports {

    private final ReportReader reader;

    @Inject
    public FundingReports(ReportReader reader) {
        this.reader = reader;
    }

    public Report<FundingReport> report(ReportQuery query, boolean allProgrammes) throws SQLException {
        return reader.publicAboveCommunes(
                query,
                Reading.of(
                        List.of(FundingReport.class, query, allProgrammes),
                        FigureYears.decided(query.year()),
                        (connection, areas, area, restricted) ->
                                required(connection, areas, area, query, allProgrammes)));
    }

    /** Refused without money anywhere in the province: zeros would say that it is known to have none. */
    private FundingReport required(
            Connection connection, AreaHistory areas, Area area, ReportQuery query, boolean allProgrammes)
            throws SQLException {
        var report = reportOfAny(connection, areas, area, query, allProgrammes);
        if (report.isEmpty()) {
            var province = province(areas, area);
            throw YearMoney.years(connection, areas, province, allProgrammes)
                    .missing(ReportingProblem.MONEY_MISSING, query.year(), province);
        }
        return report.get();
    }

    /** Empty if the programmes have no money of the year anywhere in the province of the area. */
    public Optional<FundingReport> reportOfAny(
            Connection connection, AreaHistory areas, Area area, ReportQuery query, boolean allProgrammes)
            throws SQLException {
        BoundaryMap map = BoundaryMap.ofYear(areas, query.year());
        var money = YearMoney.read(connection, query.year(), allProgrammes);
        var province = province(areas, area);
        return money.of(part -> areas.within(map.locate(part), province.id()))
                        .sums()
                        .isEmpty()
                ? Optional.empty()
                : Optional.of(report(connection, areas, area, query, money, allProgrammes));
    }

    private static Area province(AreaHistory areas, Area area) {
        return areas.above(area.id(), AreaLevel.PROVINCE).orElse(area);
    }

    private static FundingReport report(
            Connection connection,
            AreaHistory areas,
            Area area,
            ReportQuery query,
            YearMoney all,
            boolean allProgrammes)
            throws SQLException {
        BoundaryMap map = BoundaryMap.ofYear(areas, query.year());
        YearMoney money = all.of(part -> areas.within(map.locate(part), area.id()));
        var level = query.breakdown();
        return new FundingReport(
                AreaName.of(area),
                query.year(),
                allProgrammes ? "all" : "poverty",
                money.total(),
                list(money.by(YearMoney.MoneySum::programme), (p, s) -> new OfProgramme(p.code(), p.name(), s)),
                list(
                        money.by(YearMoney.MoneySum::project),
                        (p, s) -> new OfProject(p.programme(), p.code(), p.name(), s)),
                list(money.by(YearMoney.MoneySum::capitalType), OfCapitalType::new),
                list(money.by(YearMoney.MoneySum::source), OfSource::new),
                byMonth(money),
                level.map(l -> byArea(money, map, area, l)).orElse(null),
                level.map(l -> undivided(money, map, l)).orElse(null),
                AsOf.read(connection, List.of("funding."), map.day()));
    }

    /** In the order of the months; what is not known last. */
    private static List<OfMonth> byMonth(YearMoney money) {
        return money.disbursed().by(YearMoney.MoneySum::month).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.nullsLast(Comparator.naturalOrder())))
                .map(e -> new OfMonth(
                        e.getKey() == null ? null : e.getKey().toString(),
                        e.getValue().disbursed()))
                .toList();
    }

    private static List<OfArea> byArea(YearMoney money, BoundaryMap map, Area area, AreaLevel level) {
        return map.areasOf(level, area.id()).stream()
                .map(row -> new OfArea(
                        AreaName.of(row),
                        money.of(part -> map.areas().within(map.locate(part), row.id()))
                                .total()))
                .toList();
    }

    /** A line of the province's budget is of no district until it is allocated. */
    private static Stages undivided(YearMoney money, BoundaryMap map, AreaLevel level) {
        return money.of(part -> map.areas()
                        .above(map.locate(part), level)
                        .filter(row -> map.has(row.id()))
                        .isEmpty())
                .total();
    }

    private static <K, T> List<T> list(Map<K, Stages> by, BiFunction<K, Stages, T> item) {
        return by.entrySet().stream()
                .map(e -> item.apply(e.getKey(), e.getValue()))
                .toList();
    }
}
