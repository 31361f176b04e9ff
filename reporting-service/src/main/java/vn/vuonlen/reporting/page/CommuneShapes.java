package vn.vuonlen.reporting.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The outlines of the communes as SVG paths on one whole-number grid, by the commune's code. */
@Singleton
class CommuneShapes {

    /** The day from which these outlines are the map. */
    static final LocalDate MAP_OF = LocalDate.of(2025, 7, 1);

    private static final String OUTLINES = "/map/communes-2025-07-01.geojson";

    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Projection projection;

    CommuneShapes() {
        this(read());
    }

    CommuneShapes(JsonNode collection) {
        projection = Projection.over(collection);
        for (JsonNode feature : collection.path("features")) {
            paths.put(feature.path("properties").path("code").asText(), path(feature.path("geometry")));
        }
    }

    Map<String, String> paths() {
        return Map.copyOf(paths);
    }

    String viewBox() {
        return projection.viewBox();
    }

    private String path(JsonNode geometry) {
        var path = new StringBuilder();
        Iterable<JsonNode> polygons =
                geometry.path("type").asText().equals("Polygon") ? singleton(geometry) : geometry.path("coordinates");
        for (JsonNode polygon : polygons) {
            for (JsonNode ring : polygon) {
                append(path, ring);
            }
        }
        return path.toString();
    }

    private static Iterable<JsonNode> singleton(JsonNode geometry) {
        return java.util.List.of(geometry.path("coordinates"));
    }

    /** Steps relative to the point before, without those that the grid makes nothing of: a third of the bytes. */
    private void append(StringBuilder path, JsonNode ring) {
        int startX = projection.x(ring.get(0));
        int startY = projection.y(ring.get(0));
        int x = startX;
        int y = startY;
        var steps = new StringBuilder();
        for (JsonNode point : ring) {
            int nextX = projection.x(point);
            int nextY = projection.y(point);
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

    /** Equirectangular about the middle latitude: true enough for a province, and it needs no library. */
    private record Projection(double west, double north, double scaleX, double scaleY, int width, int height) {

        private static final int WIDTH = 640;

        static Projection over(JsonNode collection) {
            var points = StreamSupport.stream(
                            collection.findValues("coordinates").spliterator(), false)
                    .flatMap(Projection::points)
                    .toList();
            var longitudes =
                    points.stream().mapToDouble(p -> p.get(0).asDouble()).summaryStatistics();
            var latitudes =
                    points.stream().mapToDouble(p -> p.get(1).asDouble()).summaryStatistics();
            double scaleX = WIDTH / (longitudes.getMax() - longitudes.getMin());
            double middle = Math.toRadians((latitudes.getMax() + latitudes.getMin()) / 2);
            double scaleY = scaleX / Math.cos(middle);
            int height = (int) Math.ceil((latitudes.getMax() - latitudes.getMin()) * scaleY);
            return new Projection(longitudes.getMin(), latitudes.getMax(), scaleX, scaleY, WIDTH, height);
        }

        private static java.util.stream.Stream<JsonNode> points(JsonNode node) {
            return node.get(0).isNumber()
                    ? java.util.stream.Stream.of(node)
                    : StreamSupport.stream(node.spliterator(), false).flatMap(Projection::points);
        }

        int x(JsonNode point) {
            return (int) Math.round((point.get(0).asDouble() - west) * scaleX);
        }

        int y(JsonNode point) {
            return (int) Math.round((north - point.get(1).asDouble()) * scaleY);
        }

        String viewBox() {
            return "-4 -4 " + (width + 8) + " " + (height + 8);
        }
    }
}
