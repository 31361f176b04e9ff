package vn.vuonlen.reporting.official;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;
import vn.vuonlen.reporting.poverty.Figures;
import vn.vuonlen.reporting.poverty.PublishedFigures;
import vn.vuonlen.reporting.query.ReportQuery;

/** The public figure of the reports that a published one is compared with. */
final class ComputedFigures {

    private static final Map<String, Function<Figures, Number>> OF_POVERTY = Map.ofEntries(
            Map.entry("households", Figures::households),
            Map.entry("poor_households", Figures::poor),
            Map.entry("poor_rate", Figures::poorRate),
            Map.entry("near_poor_households", Figures::nearPoor),
            Map.entry("near_poor_rate", Figures::nearPoorRate),
            Map.entry("income_poor_households", Figures::incomePoor),
            Map.entry("ethnic_minority_households", f -> f.ethnicMinority().households()),
            Map.entry("ethnic_minority_poor_households", f -> f.ethnicMinority().poor()),
            Map.entry("ethnic_minority_poor_rate", f -> f.ethnicMinority().poorRate()),
            Map.entry(
                    "poor_rate_change",
                    f -> f.change() == null ? null : f.change().poorRatePoints()),
            Map.entry(
                    "poor_households_fall",
                    f -> f.change() == null ? null : -f.change().poor()));

    private static final Map<String, Function<FundingReport, BigInteger>> OF_MONEY = Map.of(
            "funding_total", report -> report.stages().budgeted(),
            "funding_development", report -> budgeted(report, "DEVELOPMENT"),
            "funding_recurrent", report -> budgeted(report, "RECURRENT"));

    private static final Map<String, AreaLevel> OF_MAP =
            Map.of("districts", AreaLevel.DISTRICT, "communes", AreaLevel.COMMUNE);

    private final Connection connection;
    private final PublishedFigures poverty;
    private final FundingReports funding;
    private final BoundaryMap map;
    private final Map<Area, Optional<FundingReport>> money = new HashMap<>();

    ComputedFigures(Connection connection, PublishedFigures poverty, FundingReports funding, BoundaryMap map) {
        this.connection = connection;
        this.poverty = poverty;
        this.funding = funding;
        this.map = map;
    }

    /** Null of what no report computes, of what is withheld, and of what the year does not have. */
    BigDecimal of(Area area, OfficialFigure figure, ReportQuery query) throws SQLException {
        if (OF_POVERTY.containsKey(figure.measure())) {
            var narrowed = figure.designation() == null ? query : query.narrowedTo(figure.designation());
            return poverty.of(area.code(), narrowed)
                    .map(OF_POVERTY.get(figure.measure()))
                    .map(n -> new BigDecimal(n.toString()))
                    .orElse(null);
        }
        if (figure.designation() != null) {
            return null;
        }
        if (OF_MAP.containsKey(figure.measure())) {
            return BigDecimal.valueOf(
                    map.areasOf(OF_MAP.get(figure.measure()), area.id()).size());
        }
        return OF_MONEY.containsKey(figure.measure())
                ? money(area, query)
                        .map(OF_MONEY.get(figure.measure()))
                        .map(BigDecimal::new)
                        .orElse(null)
                : null;
    }

    private Optional<FundingReport> money(Area area, ReportQuery query) throws SQLException {
        var known = money.get(area);
        if (known == null) {
            known = funding.reportOfAny(connection, map.areas(), area, query.withoutBreakdown(), false);
            money.put(area, known);
        }
        return known;
    }

    private static BigInteger budgeted(FundingReport report, String capitalType) {
        return report.byCapitalType().stream()
                .filter(row -> row.capitalType().equals(capitalType))
                .map(row -> row.stages().budgeted())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
