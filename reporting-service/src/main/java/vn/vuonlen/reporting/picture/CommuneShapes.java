package vn.vuonlen.reporting.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The outlines of the communes as SVG paths on one whole-number grid, by the commune's code. */
@Singleton
public class CommuneShapes {

    /** The day from which these outlines are the map. */
    public static final LocalDate MAP_OF = LocalDate.of(2025, 7, 1);

    private static final String OUTLINES = "/map/communes-2025-07-01.geojson";

    /**
     * The outline of a commune.
     *
     * @param x y where its name stands: in the middle of its largest part
     * @param width of that part
     */
    record Outline(String path, int x, int y, int width) {}

    private final Map<String, Outline> all = new LinkedHashMap<>();
    private final MapGrid grid;

    CommuneShapes() {
        this(read());
    }

    CommuneShapes(JsonNode collection) {
        grid = MapGrid.over(collection);
        for (JsonNode feature : collection.path("features")) {
            var geometry = feature.path("geometry");
            all.put(feature.path("properties").path("code").asText(), outline(geometry));
        }
    }

    /** By the code of the commune, in the order of the file. */
    Map<String, Outline> all() {
        return Collections.unmodifiableMap(all);
    }

    int width() {
        return grid.width();
    }

    int height() {
        return grid.height();
    }

    private Outline outline(JsonNode geometry) {
        var largest = polygons(geometry)
                .map(polygon -> RingMiddle.of(grid, polygon.get(0)))
                .max(Comparator.comparingDouble(RingMiddle::surface))
                .orElseThrow();
        return new Outline(path(geometry), largest.x(), largest.y(), largest.width());
    }

    private String path(JsonNode geometry) {
        var path = new StringBuilder();
        polygons(geometry).forEach(polygon -> polygon.forEach(ring -> append(path, ring)));
        return path.toString();
    }

    private static Stream<JsonNode> polygons(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        return geometry.path("type").asText().equals("Polygon")
                ? Stream.of(coordinates)
                : StreamSupport.stream(coordinates.spliterator(), false);
    }

    /** Steps relative to the point before, without those of length 0 on the grid: a third of the bytes. */
    private void append(StringBuilder path, JsonNode ring) {
        int startX = grid.x(ring.get(0));
        int startY = grid.y(ring.get(0));
        int x = startX;
        int y = startY;
        var steps = new StringBuilder();
        for (JsonNode point : ring) {
            int nextX = grid.x(point);
            int nextY = grid.y(point);
            if (nextX != x || nextY != y) {
                steps.append(step(nextX - x)).append(step(nextY - y));
            }
            x = nextX;
            y = nextY;
        }
        if (!steps.isEmpty()) {
            path.append('M')
                    .append(startX)
                    .append(' ')
                    .append(startY)
                    .append('l')
                    .append(steps)
                    .append('z');
        }
    }

    private static String step(int by) {
        return by < 0 ? Integer.toString(by) : " " + by;
    }

    private static JsonNode read() {
        try (var stream = CommuneShapes.class.getResourceAsStream(OUTLINES)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The map " + OUTLINES + " cannot be read", e);
        }
    }
}
