package vn.vuonlen.reporting.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outlines of the communes as SVG paths on one whole-number grid, by the commune's code. */
@Singleton
class CommuneShapes {

    /** The day from which these outlines are the map. */
    static final LocalDate MAP_OF = LocalDate.of(2025, 7, 1);

    private static final String OUTLINES = "/map/communes-2025-07-01.geojson";

    private final Map<String, String> paths = new LinkedHashMap<>();
    private final MapGrid grid;

    CommuneShapes() {
        this(read());
    }

    CommuneShapes(JsonNode collection) {
        grid = MapGrid.over(collection);
        for (JsonNode feature : collection.path("features")) {
            paths.put(feature.path("properties").path("code").asText(), path(feature.path("geometry")));
        }
    }

    Map<String, String> paths() {
        return Map.copyOf(paths);
    }

    String viewBox() {
        return grid.viewBox();
    }

    private String path(JsonNode geometry) {
        var path = new StringBuilder();
        Iterable<JsonNode> polygons =
                geometry.path("type").asText().equals("Polygon") ? onlyPolygon(geometry) : geometry.path("coordinates");
        for (JsonNode polygon : polygons) {
            for (JsonNode ring : polygon) {
                append(path, ring);
            }
        }
        return path.toString();
    }

    private static Iterable<JsonNode> onlyPolygon(JsonNode geometry) {
        return List.of(geometry.path("coordinates"));
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
