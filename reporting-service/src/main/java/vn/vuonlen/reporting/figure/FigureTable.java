package vn.vuonlen.reporting.figure;

import java.math.BigDecimal;
import java.util.List;

/**
 * The numbers of a figure, written in the reader's language.
 *
 * @param total the last row, which sums up the others; null if there is none
 */
public record FigureTable(String caption, List<Head> heads, List<Row> rows, Row total) {

    /** Longer tables are folded away under a picture. */
    private static final int SHORT = 14;

    public record Head(String text, boolean number) {}

    public record Row(List<Cell> cells) {}

    /**
     * @param link to the page of what it names; null for none
     * @param bar its length of 100 beside the number; null for no bar
     */
    public record Cell(String text, boolean number, String link, BigDecimal bar) {

        public static Cell text(String text) {
            return new Cell(text, false, null, null);
        }

        public static Cell number(String text) {
            return new Cell(text, true, null, null);
        }

        public static Cell link(String text, String address) {
            return new Cell(text, false, address, null);
        }
    }

    public boolean isShort() {
        return rows.size() <= SHORT;
    }

    public boolean isEmpty() {
        return rows.isEmpty() && total == null;
    }
}
