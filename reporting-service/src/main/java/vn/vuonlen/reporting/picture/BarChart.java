package vn.vuonlen.reporting.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values as lying bars, each under its name. Of several series a row has a bar each; a negative value leads to the left of 0.
 *
 * @param label what the picture shows, for those who do not see it
 * @param series their names, in the order of the bars of a row
 */
public record BarChart(String label, List<String> series, List<Row> rows) implements Picture {

    /** @param value null if it is not known: the words say why there is no bar */
    public record Bar(BigDecimal value, String words) {}

    public record Row(String name, List<Bar> bars) {}

    private static final int WIDTH = 400;
    private static final int TEXT_HEIGHT = 19;
    private static final int BAR_HEIGHT = 15;
    private static final int STEP = 18;
    private static final int GAP = 8;
    /** Room for the words of a bar. */
    private static final int WORDS = 110;

    private static final int LONGEST_LINE = 46;

    @Override
    public void draw(Markup markup) {
        markup.svg("bars-picture", WIDTH, height(rows.size()), label, this::drawRows);
        Key.ofBars(series).draw(markup);
    }

    private void drawRows(Markup svg) {
        var values = rows.stream()
                .flatMap(row -> row.bars().stream())
                .map(Bar::value)
                .filter(value -> value != null)
                .toList();
        var scale = Scale.of(values);
        boolean anyNegative = scale.from().signum() < 0;
        int left = anyNegative ? WORDS : 0;
        long zero = scale.place(BigDecimal.ZERO, left, WIDTH - WORDS);
        svg.line("axis", zero, 0, zero, height(rows.size()));
        IntStream.range(0, rows.size()).forEach(i -> draw(svg, rows.get(i), height(i), scale, left));
    }

    private void draw(Markup svg, Row row, int top, Scale scale, int left) {
        int y = top;
        for (String line : TextLines.of(row.name(), LONGEST_LINE)) {
            svg.text("name", 2, y + 14, "start", line);
            y += TEXT_HEIGHT;
        }
        for (int i = 0; i < row.bars().size(); i++) {
            draw(svg, row.bars().get(i), Key.classOf(i), y, scale, left);
            y += STEP;
        }
    }

    private static void draw(Markup svg, Bar bar, String css, int y, Scale scale, int left) {
        long zero = scale.place(BigDecimal.ZERO, left, WIDTH - WORDS);
        long end = bar.value() == null ? zero : scale.place(bar.value(), left, WIDTH - WORDS);
        if (bar.value() != null) {
            svg.empty(
                    "rect",
                    "class",
                    "bar " + css,
                    "x",
                    Math.min(zero, end),
                    "y",
                    y,
                    "width",
                    Math.max(1, Math.abs(end - zero)),
                    "height",
                    BAR_HEIGHT);
        }
        boolean negative = end < zero;
        svg.text("value", negative ? end - 4 : end + 4, y + 12, negative ? "end" : "start", bar.words());
    }

    /** Of the first rows. */
    private int height(int first) {
        return rows.stream()
                .limit(first)
                .mapToInt(row -> TextLines.of(row.name(), LONGEST_LINE).size() * TEXT_HEIGHT
                        + row.bars().size() * STEP
                        + GAP)
                .sum();
    }
}
