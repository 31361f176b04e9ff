package vn.vuonlen.reporting.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Named values from the first to the last, one line each, with a line across at the value of the whole.
 *
 * @param label what the picture shows, for those who do not see it
 * @param whole null if there is none
 */
public record Ranking(String label, List<Row> rows, Whole whole) implements Picture {

    /**
     * @param rank the same for the same value
     * @param value null if it is not known
     * @param own whether it is the one that the page is about
     */
    public record Row(long rank, String name, BigDecimal value, String words, boolean own) {}

    public record Whole(BigDecimal value, String words) {}

    private static final int WIDTH = 400;
    private static final int STEP = 22;
    private static final int BAR = 14;
    private static final int LEFT = 176;
    private static final int RIGHT = WIDTH - 66;
    private static final int LONGEST_NAME = 20;

    @Override
    public void draw(Markup markup) {
        markup.svg("bars-picture", WIDTH, rows.size() * STEP + head(), label, this::drawRows);
    }

    private int head() {
        return whole == null ? 0 : STEP;
    }

    private void drawRows(Markup svg) {
        var scale = Scale.of(Stream.concat(
                        rows.stream().map(Row::value), Stream.ofNullable(whole).map(Whole::value))
                .filter(Objects::nonNull)
                .toList());
        if (whole != null) {
            long x = scale.place(whole.value(), LEFT, RIGHT);
            svg.line("whole", x, STEP - 4, x, head() + rows.size() * STEP);
            svg.text("value", x, STEP - 8, "middle", whole.words());
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, rows.get(i), head() + i * STEP, scale);
        }
    }

    private static void draw(Markup svg, Row row, int y, Scale scale) {
        String css = row.own() ? " own" : "";
        svg.text("tick", 20, y + 13, "end", row.value() == null ? "" : Long.toString(row.rank()));
        svg.in(
                "text",
                text -> text.words(shortened(row.name())).title(row.name()),
                "class",
                "name" + css,
                "x",
                26,
                "y",
                y + 13);
        long zero = scale.place(BigDecimal.ZERO, LEFT, RIGHT);
        long end = row.value() == null ? zero : scale.place(row.value(), LEFT, RIGHT);
        if (row.value() != null) {
            svg.empty(
                    "rect",
                    "class",
                    "bar s1" + css,
                    "x",
                    Math.min(zero, end),
                    "y",
                    y + 2,
                    "width",
                    Math.max(1, Math.abs(end - zero)),
                    "height",
                    BAR);
        }
        svg.text("value" + css, Math.max(zero, end) + 4, y + 13, "start", row.words());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
