package vn.vuonlen.reporting.page;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.page.Glance.CommuneMap;
import vn.vuonlen.reporting.page.Glance.FigureRow;
import vn.vuonlen.reporting.page.Glance.Headline;
import vn.vuonlen.reporting.page.Glance.Shape;
import vn.vuonlen.reporting.page.Glance.YearRow;
import vn.vuonlen.reporting.page.RateChart.Series;
import vn.vuonlen.reporting.page.RateChart.YearRate;
import vn.vuonlen.reporting.poverty.Figures;
import vn.vuonlen.reporting.poverty.PovertyReport;

/** Formats poverty reports as the tables, the chart and the map of the first page. */
record GlanceTables(Language language) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Headline headline(Figures of) {
        var change = of.change();
        return new Headline(
                language.count(of.households()),
                language.count(of.poor()),
                percent(of.poorRate()),
                language.count(of.nearPoor()),
                percent(of.nearPoorRate()),
                change == null ? null : language.signedCount(change.poor()),
                points(of));
    }

    FigureRow row(String name, Figures of) {
        var bar = of.poorRate() == null ? Bar.NONE : Bar.of(of.poorRate(), HUNDRED);
        String points = points(of);
        return new FigureRow(
                name,
                language.count(of.households()),
                language.count(of.poor()),
                percent(of.poorRate()),
                bar,
                points == null ? "–" : points);
    }

    List<FigureRow> rows(PovertyReport report) {
        return report.areas().stream()
                .map(r -> row(r.area().name(), r.figures()))
                .toList();
    }

    List<YearRow> years(List<PovertyReport> province, List<PovertyReport> poorDistricts) {
        var districts = poorDistricts.stream().collect(Collectors.toMap(PovertyReport::year, Function.identity()));
        return province.stream()
                .map(p -> new YearRow(
                        Integer.toString(p.year()),
                        percent(p.figures().poorRate()),
                        poorDistrictRate(districts.get(p.year()))))
                .toList();
    }

    private String poorDistrictRate(PovertyReport districts) {
        return percent(districts == null ? null : districts.figures().poorRate());
    }

    RateChart chart(
            String provinceName, List<PovertyReport> province, String districtsName, List<PovertyReport> districts) {
        return RateChart.of(
                List.of(
                        new Series(provinceName, "province", rates(province)),
                        new Series(districtsName, "districts", rates(districts))),
                language);
    }

    CommuneMap map(PovertyReport communes, CommuneShapes shapes) {
        var byCode = communes.areas().stream()
                .collect(Collectors.toMap(r -> r.area().code(), Function.identity(), (one, other) -> one));
        var drawn = shapes.paths().entrySet().stream()
                .map(path -> shape(path.getValue(), byCode.get(path.getKey())))
                .toList();
        return new CommuneMap(shapes.viewBox(), drawn, Arrays.asList(RateBand.values()), rows(communes));
    }

    private Shape shape(String path, PovertyReport.AreaRow commune) {
        if (commune == null) {
            return new Shape(path, RateBand.UNKNOWN.css(), "–");
        }
        BigDecimal rate = commune.figures().poorRate();
        return new Shape(path, RateBand.of(rate).css(), commune.area().name() + ": " + percent(rate));
    }

    private static List<YearRate> rates(List<PovertyReport> reports) {
        return reports.stream()
                .filter(r -> r.figures().poorRate() != null)
                .map(r -> new YearRate(r.year(), r.figures().poorRate()))
                .toList();
    }

    private String percent(BigDecimal rate) {
        return rate == null ? "–" : language.percent(rate);
    }

    private String points(Figures of) {
        boolean known = of.change() != null && of.change().poorRatePoints() != null;
        return known ? language.signedPoints(of.change().poorRatePoints()) : null;
    }
}
