package vn.vuonlen.reporting.picture;

import java.math.BigDecimal;
import java.util.List;

/**
 * Values of years as a small line, one of many that are compared: only its ends have words.
 *
 * @param label what the picture shows, for those who do not see it
 * @param most the largest value of all of them, so that they share a scale
 */
public record SmallLine(String label, List<LineChart.Point> points, BigDecimal most) implements Picture {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 96;
    private static final int INSET = 30;
    private static final int TOP = 22;
    private static final int BOTTOM = HEIGHT - 24;

    @Override
    public void draw(Markup markup) {
        markup.svg("small chart", WIDTH, HEIGHT, label, this::drawLine);
    }

    private void drawLine(Markup svg) {
        svg.line("grid", 0, BOTTOM, WIDTH, BOTTOM);
        if (points.isEmpty()) {
            return;
        }
        var scale = Scale.of(List.of(most));
        int first = points.getFirst().year();
        int span = points.getLast().year() - first;
        for (List<LineChart.Point> run : LineChart.runs(points)) {
            var path = new StringBuilder();
            for (var point : run) {
                path.append(path.isEmpty() ? "" : " ")
                        .append(x(point.year() - first, span))
                        .append(',')
                        .append(scale.place(point.value(), BOTTOM, TOP));
            }
            svg.empty("polyline", "class", "line s1", "points", path);
        }
        for (var point : points) {
            svg.empty(
                    "circle",
                    "class",
                    "dot s1",
                    "cx",
                    x(point.year() - first, span),
                    "cy",
                    scale.place(point.value(), BOTTOM, TOP),
                    "r",
                    3);
        }
        end(svg, points.getFirst(), x(0, span), scale);
        if (span > 0) {
            end(svg, points.getLast(), x(span, span), scale);
        }
    }

    private static void end(Markup svg, LineChart.Point point, long x, Scale scale) {
        svg.text("value", x, scale.place(point.value(), BOTTOM, TOP) - 8, "middle", point.words());
        svg.text("tick", x, HEIGHT - 8, "middle", Integer.toString(point.year()));
    }

    private static long x(int years, int span) {
        return span == 0 ? WIDTH / 2 : INSET + Math.round((double) years / span * (WIDTH - 2 * INSET));
    }
}
