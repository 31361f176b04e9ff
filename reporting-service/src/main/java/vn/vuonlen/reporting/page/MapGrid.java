package vn.vuonlen.reporting.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The grid of a map: equirectangular about the middle latitude, accurate enough for a province without a library. */
record MapGrid(double west, double north, double scaleX, double scaleY, int width, int height) {

    private static final int WIDTH = 640;

    static MapGrid over(JsonNode collection) {
        var points = StreamSupport.stream(collection.findValues("coordinates").spliterator(), false)
                .flatMap(MapGrid::points)
                .toList();
        var longitudes = points.stream().mapToDouble(p -> p.get(0).asDouble()).summaryStatistics();
        var latitudes = points.stream().mapToDouble(p -> p.get(1).asDouble()).summaryStatistics();
        double scaleX = WIDTH / (longitudes.getMax() - longitudes.getMin());
        double middle = Math.toRadians((latitudes.getMax() + latitudes.getMin()) / 2);
        double scaleY = scaleX / Math.cos(middle);
        int height = (int) Math.ceil((latitudes.getMax() - latitudes.getMin()) * scaleY);
        return new MapGrid(longitudes.getMin(), latitudes.getMax(), scaleX, scaleY, WIDTH, height);
    }

    private static Stream<JsonNode> points(JsonNode node) {
        return node.get(0).isNumber()
                ? Stream.of(node)
                : StreamSupport.stream(node.spliterator(), false).flatMap(MapGrid::points);
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
