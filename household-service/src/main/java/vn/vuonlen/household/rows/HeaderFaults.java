package vn.vuonlen.household.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vuonlen.household.rows.cells.CellText;
import vn.vuonlen.kit.problem.Message;

/** What is wrong with the names of columns, each of which stands for the field at this position, or for none. */
final class HeaderFaults {

    private static final int MOST_SHOWN = 40;

    private final List<String> names;
    private final int[] positions;
    private final RowFields fields;

    HeaderFaults(List<String> names, int[] positions, RowFields fields) {
        this.names = names;
        this.positions = positions;
        this.fields = fields;
    }

    /** By columns, and then what is missing. */
    List<RowRefused> all() {
        var faults = new ArrayList<RowRefused>();
        var columnOf = new int[fields.size()];
        Arrays.fill(columnOf, HeaderColumns.UNNAMED);
        for (int column = 0; column < positions.length; column++) {
            int position = positions[column];
            if (position == HeaderColumns.UNNAMED) {
                if (!CellText.trimmed(names.get(column)).isEmpty() && faults.size() < Row.MOST_FAULTS) {
                    faults.add(unknown(names.get(column)));
                }
            } else if (position >= 0 && columnOf[position] >= 0) {
                faults.add(twice(fields.at(position), columnOf[position], column));
            } else if (position >= 0) {
                columnOf[position] = column;
            }
        }
        fields.required()
                .filter(field -> columnOf[fields.knownPositionOf(field.name())] < 0)
                .map(field -> RowRefused.of(ImportProblem.MISSING_COLUMN, field.name(), field.label()))
                .forEach(faults::add);
        return faults;
    }

    private RowRefused unknown(String name) {
        long known = HeaderColumns.known(names, fields);
        return known > 1 || 2 * known >= names.size()
                ? UnknownName.inHeader(name, fields)
                : UnknownName.inRow(name, fields);
    }

    private RowRefused twice(Field field, int first, int second) {
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
}
