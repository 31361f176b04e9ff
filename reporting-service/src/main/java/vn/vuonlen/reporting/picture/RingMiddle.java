package vn.vuonlen.reporting.picture;

import com.fasterxml.jackson.databind.JsonNode;

/** The centroid of a ring on the grid, by the shoelace formula, its surface and its width. */
record RingMiddle(int x, int y, double surface, int width) {

    static RingMiddle of(MapGrid grid, JsonNode ring) {
        double twice = 0;
        double sumX = 0;
        double sumY = 0;
        int west = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        for (int i = 0; i < ring.size(); i++) {
            JsonNode point = ring.get(i);
            JsonNode next = ring.get((i + 1) % ring.size());
            double cross = (double) grid.x(point) * grid.y(next) - (double) grid.x(next) * grid.y(point);
            twice += cross;
            sumX += (grid.x(point) + grid.x(next)) * cross;
            sumY += (grid.y(point) + grid.y(next)) * cross;
            west = Math.min(west, grid.x(point));
            east = Math.max(east, grid.x(point));
        }
        if (twice == 0) {
            return new RingMiddle(west, grid.y(ring.get(0)), 0, east - west);
        }
        return new RingMiddle(
                (int) Math.round(sumX / (3 * twice)),
                (int) Math.round(sumY / (3 * twice)),
                Math.abs(twice) / 2,
                east - west);
    }
}
