package vn.vuonlen.reporting.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rates over the years as lines: the place of each point, line and tick on a canvas. */
record RateChart(List<Line> lines, List<Tick> years, List<Tick> rates) {

    static final int WIDTH = 640;
    static final int HEIGHT = 300;

    /** Room for "60 %" in the larger letters of a narrow screen. */
    private static final int LEFT = 68;

    private static final int RIGHT = WIDTH - 64;
    private static final int TOP = 20;
    private static final int BOTTOM = HEIGHT - 36;
    private static final int STEP = 10;
    /** Room for the label of the first and the last point. */
    private static final int INSET = 44;

    record YearRate(int year, BigDecimal percent) {}

    record Series(String name, String css, List<YearRate> rates) {}

    record Point(long x, long y, String label) {}

    record Line(String name, String css, List<Point> points) {
        public String polyline() {
            return points.stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" "));
        }
    }

    record Tick(long at, String label) {}

    static RateChart of(List<Series> series, Language language) {
        var years = series.stream()
                .flatMap(s -> s.rates().stream())
                .map(YearRate::year)
                .distinct()
                .sorted()
                .toList();
        int top = ceiling(series);
        var lines = series.stream().map(s -> line(s, years, top, language)).toList();
        var across =
                years.stream().map(y -> new Tick(x(y, years), y.toString())).toList();
        var up = IntStream.rangeClosed(0, top / STEP)
                .map(i -> i * STEP)
                .mapToObj(rate -> new Tick(y(BigDecimal.valueOf(rate), top), rate + " %"))
                .toList();
        return new RateChart(lines, across, up);
    }

    public int left() {
        return LEFT;
    }

    private static Line line(Series series, List<Integer> years, int top, Language language) {
        var points = series.rates().stream()
                .sorted(Comparator.comparingInt(YearRate::year))
                .map(r -> new Point(x(r.year(), years), y(r.percent(), top), language.percent(r.percent())))
                .toList();
        return new Line(series.name(), series.css(), points);
    }

    private static int ceiling(List<Series> series) {
        var highest = series.stream()
                .flatMap(s -> s.rates().stream())
                .map(YearRate::percent)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.TEN);
        return (highest.intValue() / STEP + 1) * STEP;
    }

    private static long x(int year, List<Integer> years) {
        if (years.size() < 2) {
            return (LEFT + RIGHT) / 2;
        }
        int span = years.getLast() - years.getFirst();
        return LEFT + Math.round((double) (year - years.getFirst()) / span * (RIGHT - LEFT - 2 * INSET)) + INSET;
    }

    private static long y(BigDecimal rate, int top) {
        return BOTTOM - Math.round(rate.doubleValue() / top * (BOTTOM - TOP));
    }
}
