package vn.vuonlen.household.rows;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vuonlen.household.rows.cells.CellText;
import vn.vuonlen.kit.problem.Message;

/** Which column of a CSV file is which field. */
final class CsvColumns {

    private static final int UNNAMED = -1;

    private static final int MOST_SHOWN = 40;

    private final int[] positions;

    private final int named;

    private CsvColumns(int... positions) {
        this.positions = positions;
        int last = positions.length;
        while (positions[last - 1] == UNNAMED) {
            last--;
        }
        this.named = last;
    }

    /** Refuses a header with all that is wrong with it. */
    static CsvColumns of(CsvHeader header, RowFields fields) throws RowRefused {
        var names = header.names();
        var positions = new int[names.size()];
        var faults = new ArrayList<RowRefused>();
        var columnOf = new int[fields.size()];
        Arrays.fill(columnOf, UNNAMED);
        for (int column = 0; column < positions.length; column++) {
            var name = names.get(column);
            positions[column] = fields.positionOfHeader(name);
            if (positions[column] < 0) {
                if (!CellText.trimmed(name).isEmpty() && faults.size() < Row.MOST_FAULTS) {
                    faults.add(unknown(name, header, fields));
                }
            } else if (columnOf[positions[column]] >= 0) {
                faults.add(twice(fields.at(positions[column]), columnOf[positions[column]], column, names));
            } else {
                columnOf[positions[column]] = column;
            }
        }
        fields.required()
                .filter(field -> columnOf[fields.knownPositionOf(field.name())] < 0)
                .map(CsvColumns::missing)
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw RowRefused.joined(faults.subList(0, Math.min(faults.size(), Row.MOST_FAULTS)));
        }
        return new CsvColumns(positions);
    }

    private static RowRefused unknown(String name, CsvHeader header, RowFields fields) {
        long known = header.known(fields);
        return known > 1 || 2 * known >= header.names().size()
                ? UnknownName.inHeader(name, fields)
                : UnknownName.inRow(name, fields);
    }

    private static RowRefused twice(Field field, int first, int second, List<String> names) {
        return RowRefused.of(ImportProblem.DUPLICATE_FIELD, field.name(), field.label())
                .because(new Message(
                                "Đó là cột {0} “{1}” và cột {2} “{3}”.",
                                "These are column {0} “{1}” and column {2} “{3}”.")
                        .with(
                                first + 1,
                                CellText.shown(names.get(first), MOST_SHOWN),
                                second + 1,
                                CellText.shown(names.get(second), MOST_SHOWN)));
    }

    private static RowRefused missing(Field field) {
        return RowRefused.of(ImportProblem.MISSING_COLUMN, field.name(), field.label());
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

    private void fill(Row row, int column, String cell, RowFields fields) {
        try {
            if (positions[column] != UNNAMED) {
                row.set(positions[column], fields.at(positions[column]).cell(cell));
            } else if (!CellText.trimmed(cell).isEmpty()) {
                row.refuse(RowRefused.of(ImportProblem.UNNAMED_COLUMN, "#" + (column + 1), column + 1));
            }
        } catch (RowRefused e) {
            row.refuse(e);
        }
    }
}
