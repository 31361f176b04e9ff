package vn.vuonlen.reporting.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * Values as standing columns, in the order of time.
 *
 * @param label what the picture shows, for those who do not see it
 * @param tick a value of the axis in words
 */
public record ColumnChart(String label, List<Column> columns, Function<BigDecimal, String> tick) implements Picture {

    /** @param name short: it stands under the column; {@code words} tell its value to a mouse that rests on it */
    public record Column(String name, BigDecimal value, String words) {}

    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int LEFT = 90;
    private static final int RIGHT = WIDTH - 10;
    private static final int TOP = 16;
    private static final int BOTTOM = HEIGHT - 36;

    @Override
    public void draw(Markup markup) {
        markup.svg("chart", WIDTH, HEIGHT, label, this::drawColumns);
    }

    private void drawColumns(Markup svg) {
        var scale = Scale.of(columns.stream().map(Column::value).toList());
        for (BigDecimal at : scale.ticks()) {
            long y = scale.place(at, BOTTOM, TOP);
            svg.line("grid", LEFT, y, RIGHT, y);
            svg.text("tick", LEFT - 6, y + 4, "end", tick.apply(at));
        }
        for (int i = 0; i < columns.size(); i++) {
            draw(svg, columns.get(i), i, scale);
        }
    }

    private void draw(Markup svg, Column column, int index, Scale scale) {
        int slot = (RIGHT - LEFT) / columns.size();
        int x = LEFT + index * slot;
        long zero = scale.place(BigDecimal.ZERO, BOTTOM, TOP);
        long end = scale.place(column.value(), BOTTOM, TOP);
        svg.in(
                "rect",
                rect -> rect.title(column.name() + ": " + column.words()),
                "class",
                "bar s1",
                "x",
                x + slot / 6,
                "y",
                Math.min(zero, end),
                "width",
                slot * 2 / 3,
                "height",
                Math.max(1, Math.abs(end - zero)));
        svg.text("tick", x + slot / 2, HEIGHT - 12, "middle", column.name());
    }
}
