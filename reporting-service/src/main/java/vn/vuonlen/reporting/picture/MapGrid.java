package vn.vuonlen.reporting.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The grid of a map: equirectangular about the middle latitude, accurate enough for a province without a library. */
record MapGrid(double west, double north, double scaleX, double scaleY, int width, int height) {

    private static final int WIDTH = 640;

    /** So that the stroke of an outline is not cut. */
    private static final int MARGIN = 4;

    static MapGrid over(JsonNode collection) {
        var points = StreamSupport.stream(collection.findValues("coordinates").spliterator(), false)
                .flatMap(MapGrid::points)
                .toList();
        var longitudes = points.stream().mapToDouble(p -> p.get(0).asDouble()).summaryStatistics();
        var latitudes = points.stream().mapToDouble(p -> p.get(1).asDouble()).summaryStatistics();
        double scaleX = (WIDTH - 2 * MARGIN) / (longitudes.getMax() - longitudes.getMin());
        double middle = Math.toRadians((latitudes.getMax() + latitudes.getMin()) / 2);
        double scaleY = scaleX / Math.cos(middle);
        int height = (int) Math.ceil((latitudes.getMax() - latitudes.getMin()) * scaleY) + 2 * MARGIN;
        return new MapGrid(longitudes.getMin(), latitudes.getMax(), scaleX, scaleY, WIDTH, height);
    }

    private static Stream<JsonNode> points(JsonNode node) {
        return node.get(0).isNumber()
                ? Stream.of(node)
                : StreamSupport.stream(node.spliterator(), false).flatMap(MapGrid::points);
    }

    int x(JsonNode point) {
        return MARGIN + (int) Math.round((point.get(0).asDouble() - west) * scaleX);
    }

    int y(JsonNode point) {
        return MARGIN + (int) Math.round((north - point.get(1).asDouble()) * scaleY);
    }
}
