package vn.vuonlen.reporting.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * Two values of each thing, one to the right and one upward.
 *
 * @param label what the picture shows, for those who do not see it
 * @param across what lies to the right
 * @param up what lies upward
 */
public record Scatter(String label, Axis across, Axis up, List<Point> points) implements Picture {

    /** @param tick a value of the axis in words */
    public record Axis(String name, Function<BigDecimal, String> tick) {}

    /** @param shown whether its name stands beside it; a mouse that rests on it is told its words */
    public record Point(String name, BigDecimal x, BigDecimal y, String words, boolean shown) {}

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 90;
    private static final int RIGHT = WIDTH - 30;
    private static final int TOP = 34;
    private static final int BOTTOM = HEIGHT - 56;

    @Override
    public void draw(Markup markup) {
        markup.svg("chart", WIDTH, HEIGHT, label, this::drawPoints);
    }

    private void drawPoints(Markup svg) {
        var right = Scale.of(points.stream().map(Point::x).toList());
        var upward = Scale.of(points.stream().map(Point::y).toList());
        for (BigDecimal at : upward.ticks()) {
            long y = upward.place(at, BOTTOM, TOP);
            svg.line("grid", LEFT, y, RIGHT, y);
            svg.text("tick", LEFT - 6, y + 4, "end", up.tick().apply(at));
        }
        for (BigDecimal at : right.ticks()) {
            long x = right.place(at, LEFT, RIGHT);
            svg.line("grid", x, TOP, x, BOTTOM);
            svg.text("tick", x, BOTTOM + 20, "middle", across.tick().apply(at));
        }
        svg.text("tick", RIGHT, HEIGHT - 8, "end", across.name() + " →");
        svg.text("tick", 4, 16, "start", "↑ " + up.name());
        points.forEach(point -> draw(svg, point, right, upward));
    }

    private static void draw(Markup svg, Point point, Scale right, Scale upward) {
        long x = right.place(point.x(), LEFT, RIGHT);
        long y = upward.place(point.y(), BOTTOM, TOP);
        svg.in(
                "circle",
                circle -> circle.title(point.name() + ": " + point.words()),
                "class",
                "dot s1",
                "cx",
                x,
                "cy",
                y,
                "r",
                6);
        if (point.shown()) {
            boolean atTheEdge = x > RIGHT - 120;
            svg.text("name", atTheEdge ? x - 9 : x + 9, y + 5, atTheEdge ? "end" : "start", point.name());
        }
    }
}
