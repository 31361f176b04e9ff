package vn.vuonlen.household.rows;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Set;
import vn.vuonlen.household.rows.cells.CellText;
import vn.vuonlen.kit.text.Folding;

/** Which column of a table is which field, by its header. */
final class HeaderColumns {

    static final int UNNAMED = -1;

    /** Of the column that says why rows were refused, in a file that was given back: it may come again. */
    private static final int REASONS = -2;

    private static final Set<String> NAMES_OF_REASONS =
            Set.of(Folding.key(WorkbookRows.REASONS.vi()), Folding.key(WorkbookRows.REASONS.en()));

    private final int[] positions;

    private final int named;

    private HeaderColumns(int... positions) {
        this.positions = positions;
        int last = positions.length;
        while (positions[last - 1] < 0) {
            last--;
        }
        this.named = last;
    }

    /** Refuses a header with all that is wrong with it. */
    static HeaderColumns of(List<String> names, RowFields fields) throws RowRefused {
        var positions = names.stream().mapToInt(name -> position(name, fields)).toArray();
        var faults = new HeaderFaults(names, positions, fields).all();
        if (!faults.isEmpty()) {
            throw RowRefused.joined(faults.subList(0, Math.min(faults.size(), Row.MOST_FAULTS)));
        }
        return new HeaderColumns(positions);
    }

    private static int position(String name, RowFields fields) {
        return NAMES_OF_REASONS.contains(Folding.key(name)) ? REASONS : fields.positionOfHeader(name);
    }

    /** How many of the names are those of fields. */
    static long known(List<String> names, RowFields fields) {
        return names.stream().filter(name -> fields.positionOfHeader(name) >= 0).count();
    }

    int count() {
        return positions.length;
    }

    boolean isNamed(int column) {
        return column < positions.length && positions[column] >= 0;
    }

    private boolean isOfReasons(int column) {
        return column < positions.length && positions[column] == REASONS;
    }

    /** The column of this field, or of the reasons for null; -1 if there is none. */
    int columnOf(String field, RowFields fields) {
        int position = field == null ? REASONS : fields.positionOf(field);
        for (int column = 0; position != UNNAMED && column < positions.length; column++) {
            if (positions[column] == position) {
                return column;
            }
        }
        return UNNAMED;
    }

    /** How many there are up to the last one with a name. */
    int named() {
        return named;
    }

    /** Whether a row may have so many cells; empty ones at its end may be absent. */
    boolean fit(int cells) {
        return cells >= named && cells <= positions.length;
    }

    /** Empty cells behind the last column are none. */
    Row row(CsvRecord cells, CsvSeparator separator, RowFields fields) throws RowRefused {
        int count = cells.getFieldCount();
        while (count > positions.length
                && CellText.trimmed(cells.getField(count - 1)).isEmpty()) {
            count--;
        }
        if (!fit(count)) {
            throw RowRefused.of(ImportProblem.COLUMN_COUNT, null, named, count, separator.shown());
        }
        var row = new Row(fields);
        for (int column = 0; column < count; column++) {
            fill(row, column, cells.getField(column), fields);
        }
        return row.complete();
    }

    /** The name of the field in this column. */
    String name(int column, RowFields fields) {
        return fields.at(positions[column]).name();
    }

    /** Refuses the row for what the cell cannot be. */
    void fill(Row row, int column, String cell, RowFields fields) {
        try {
            if (isNamed(column)) {
                row.set(positions[column], fields.at(positions[column]).cell(cell));
            } else if (!isOfReasons(column) && !CellText.trimmed(cell).isEmpty()) {
                row.refuse(RowRefused.of(ImportProblem.UNNAMED_COLUMN, "#" + (column + 1), column + 1));
            }
        } catch (RowRefused e) {
            row.refuse(e);
        }
    }
}
