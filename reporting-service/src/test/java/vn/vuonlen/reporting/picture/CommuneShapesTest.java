package vn.vuonlen.reporting.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CommuneShapesTest {

    private static final int BUDGET = 60_000;

    @Test
    void theMapHasAClosedOutlineForEachOfTheFortyFiveCommunes() {
        var shapes = new CommuneShapes();

        assertEquals(45, shapes.all().size());
        shapes.all()
                .forEach((code, outline) -> assertTrue(
                        outline.path().matches("(M\\d+ \\d+l[-\\d ]+z)+"),
                        () -> code + " is no closed path: " + outline));
        assertTrue(shapes.all().values().stream()
                        .mapToInt(outline -> outline.path().length())
                        .sum()
                < BUDGET);
    }

    @Test
    void everyNameStandsOnTheMap() {
        var shapes = new CommuneShapes();

        shapes.all()
                .forEach((code, outline) -> assertTrue(
                        outline.x() > 0
                                && outline.x() < shapes.width()
                                && outline.y() > 0
                                && outline.y() < shapes.height()
                                && outline.width() > 0,
                        () -> code + ": " + outline));
    }
}
