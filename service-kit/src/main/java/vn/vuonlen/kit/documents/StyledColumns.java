package vn.vuonlen.kit.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;

/**
 * Sets the styles of cells of a sheet, those of one column that lie below each other and look alike at once: the library works
 * a style out anew each time that it is set, which takes longer than to write the cell.
 */
final class StyledColumns {

    private static final class Run {
        private final CellStyle style;
        private final int top;
        private int bottom;

        Run(CellStyle style, int row) {
            this.style = style;
            this.top = row;
            this.bottom = row;
        }

        /** Whether the row is the next one, or one of these. */
        boolean takes(int row, CellStyle other) {
            if (style != other || row < top || row > bottom + 1) {
                return false;
            }
            bottom = Math.max(row, bottom);
            return true;
        }
    }

    private final Worksheet sheet;

    /** By column; null where none is going on. */
    private final List<Run> runs = new ArrayList<>();

    StyledColumns(Worksheet sheet) {
        this.sheet = sheet;
    }

    void add(int row, int column, CellStyle style) {
        while (runs.size() <= column) {
            runs.add(null);
        }
        var run = runs.get(column);
        if (run == null || !run.takes(row, style)) {
            set(column);
            runs.set(column, new Run(style, row));
        }
    }

    /** Before rows are written, and so behind. */
    void set() {
        IntStream.range(0, runs.size()).forEach(this::set);
    }

    private void set(int column) {
        var run = runs.set(column, null);
        if (run != null) {
            run.style
                    .on(sheet.range(run.top, column, run.bottom, column).style())
                    .set();
        }
    }
}
