package vn.vuonlen.reporting.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Values of years as lines. A line breaks where a year is missing, and where a point does not continue the one before.
 *
 * @param label what the picture shows, for those who do not see it
 * @param tick a value of the axis in words
 */
public record LineChart(String label, List<Line> lines, Function<BigDecimal, String> tick) implements Picture {

    /** @param continues false if it does not compare with the point before, as under another standard */
    public record Point(int year, BigDecimal value, String words, boolean continues) {}

    public record Line(String name, List<Point> points) {}

    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    /** Room for a tick in the larger letters of a narrow screen. */
    private static final int LEFT = 68;

    private static final int RIGHT = WIDTH - 20;
    private static final int TOP = 24;
    private static final int BOTTOM = HEIGHT - 36;
    /** Room for the words of the first and the last point. */
    private static final int INSET = 44;

    @Override
    public void draw(Markup markup) {
        markup.svg("chart", WIDTH, HEIGHT, label, this::drawLines);
        new Key(lines.stream().map(Line::name).toList()).draw(markup);
    }

    private void drawLines(Markup svg) {
        var points = lines.stream().flatMap(line -> line.points().stream()).toList();
        var scale = Scale.of(points.stream().map(Point::value).toList());
        var years = points.stream().map(Point::year).distinct().sorted().toList();
        for (BigDecimal at : scale.ticks()) {
            long y = scale.place(at, BOTTOM, TOP);
            svg.line("grid", LEFT, y, RIGHT, y);
            svg.text("tick", LEFT - 6, y + 4, "end", tick.apply(at));
        }
        years.forEach(year -> svg.text("tick", x(year, years), HEIGHT - 12, "middle", year.toString()));
        points.stream()
                .filter(point -> !point.continues())
                .map(Point::year)
                .distinct()
                .forEach(year -> breakAt(svg, year, years));
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), Key.classOf(i), scale, years);
        }
    }

    /** Between the year and the one before. */
    private static void breakAt(Markup svg, int year, List<Integer> years) {
        int index = years.indexOf(year);
        if (index > 0) {
            long x = (x(year, years) + x(years.get(index - 1), years)) / 2;
            svg.line("break", x, TOP, x, BOTTOM);
        }
    }

    private static void draw(Markup svg, Line line, String css, Scale scale, List<Integer> years) {
        for (List<Point> run : runs(line.points())) {
            var path = new StringBuilder();
            for (Point point : run) {
                path.append(path.isEmpty() ? "" : " ")
                        .append(x(point.year(), years))
                        .append(',')
                        .append(scale.place(point.value(), BOTTOM, TOP));
            }
            svg.empty("polyline", "class", "line " + css, "points", path);
        }
        for (Point point : line.points()) {
            long x = x(point.year(), years);
            long y = scale.place(point.value(), BOTTOM, TOP);
            svg.empty("circle", "class", "dot " + css, "cx", x, "cy", y, "r", 4);
            svg.text("value " + css, x, y - 11, "middle", point.words());
        }
    }

    static List<List<Point>> runs(List<Point> points) {
        var runs = new ArrayList<List<Point>>();
        Point before = null;
        for (Point point : points) {
            if (before == null || !point.continues() || point.year() != before.year() + 1) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(point);
            before = point;
        }
        return runs;
    }

    private static long x(int year, List<Integer> years) {
        int span = years.getLast() - years.getFirst();
        return span == 0
                ? (LEFT + RIGHT) / 2
                : LEFT + INSET + Math.round((double) (year - years.getFirst()) / span * (RIGHT - LEFT - 2 * INSET));
    }
}
