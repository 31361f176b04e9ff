package vn.vuonlen.reporting.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A map of areas, each in the shade of its class. The classes do not overlap.
 *
 * @param label what the map shows, for those who do not see it
 * @param outlines of all areas, by code
 * @param areas those with a class, by code; the others are drawn as unknown
 * @param classes from the lowest to the highest, in words
 * @param unknown the word for an area without a class
 */
public record Choropleth(
        String label, CommuneShapes outlines, Map<String, Area> areas, List<String> classes, String unknown)
        implements Picture {

    /**
     * @param shade the index of its class; null if it has none
     * @param words what a mouse that rests on it is told
     */
    public record Area(String name, Integer shade, String words) {}

    private record Placed(int left, int right, int y) {
        boolean meets(Placed other) {
            return left < other.right && other.left < right && Math.abs(y - other.y) < LETTER_HEIGHT;
        }
    }

    private static final int LETTER_HEIGHT = 11;
    private static final int LETTER_WIDTH = 5;

    @Override
    public void draw(Markup markup) {
        markup.svg("map", outlines.width(), outlines.height(), label, this::drawAreas);
        markup.in("ul", this::legend, "class", "legend");
    }

    private void drawAreas(Markup svg) {
        outlines.all().forEach((code, outline) -> {
            var area = areas.get(code);
            svg.in(
                    "path",
                    shape -> shape.title(area == null ? unknown : area.words()),
                    "class",
                    css(area == null ? null : area.shade()),
                    "d",
                    outline.path());
        });
        names(svg);
    }

    /** The largest areas first: a name that would meet another is left out, the table has it. */
    private void names(Markup svg) {
        var placed = new ArrayList<Placed>();
        var largest = outlines.all().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, CommuneShapes.Outline> e) ->
                        -e.getValue().width()))
                .toList();
        for (var entry : largest) {
            var area = areas.get(entry.getKey());
            if (area == null) {
                continue;
            }
            var outline = entry.getValue();
            int half = area.name().length() * LETTER_WIDTH / 2;
            var place = new Placed(outline.x() - half, outline.x() + half, outline.y());
            if (2 * half < outline.width() * 1.4 && placed.stream().noneMatch(place::meets)) {
                placed.add(place);
                svg.text("place", outline.x(), outline.y(), "middle", area.name());
            }
        }
    }

    private void legend(Markup list) {
        for (int i = 0; i < classes.size(); i++) {
            item(list, css(i), classes.get(i));
        }
        if (areas.values().stream().anyMatch(area -> area.shade() == null)
                || areas.size() < outlines.all().size()) {
            item(list, css(null), unknown);
        }
    }

    private static void item(Markup list, String css, String words) {
        list.in("li", item -> {
            item.in(
                    "svg",
                    swatch -> swatch.empty("rect", "class", css, "width", 18, "height", 14),
                    "width",
                    18,
                    "height",
                    14,
                    "aria-hidden",
                    "true");
            item.words(" " + words);
        });
    }

    private static String css(Integer shade) {
        return "band-" + (shade == null ? 0 : shade + 1);
    }
}
