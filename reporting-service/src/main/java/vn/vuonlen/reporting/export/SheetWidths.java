package vn.vuonlen.reporting.export;

import java.util.List;

/** The widths of the columns of a sheet, in characters, and how many lines a text takes across them. */
record SheetWidths(List<Double> each) {

    SheetWidths {
        each = List.copyOf(each);
    }

    int columns() {
        return each.size();
    }

    double all() {
        return of(0, columns() - 1);
    }

    double of(int from, int to) {
        return each.subList(from, to + 1).stream().mapToDouble(width -> width).sum();
    }

    /** The column before which so much of the whole width is, at least one and not all of them. */
    int reaching(double part) {
        int column = 1;
        while (column < columns() - 1 && of(0, column - 1) < part * all()) {
            column++;
        }
        return column;
    }

    /** A program sets no height for cells that are merged. Words do not fill their lines. */
    int lines(String text, int from, int to) {
        double line = Math.max(1, of(from, to) * 0.9);
        return (int) Math.max(1, Math.ceil(text.length() / line));
    }

    /** Of the highest cell in one row of the head; what spans rows shares them. */
    int linesOf(List<HeadCell> head, int row) {
        return head.stream()
                .filter(cell -> cell.row() <= row && row < cell.row() + cell.height())
                .mapToInt(cell -> Math.ceilDiv(
                        lines(cell.text(), cell.column(), cell.column() + cell.width() - 1), cell.height()))
                .max()
                .orElse(1);
    }
}
