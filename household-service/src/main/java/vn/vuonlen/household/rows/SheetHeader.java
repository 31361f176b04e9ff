package vn.vuonlen.household.rows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import vn.vuonlen.household.workbook.SheetReader;
import vn.vuonlen.household.workbook.SheetRow;

/**
 * The header of a sheet: of its first rows the one that knows most of the fields. Offices write a title above it, in some
 * rows and merged cells. {@code rowsBelow} are those that were read to find it.
 */
record SheetHeader(long row, HeaderColumns columns, Queue<SheetRow> rowsBelow) {

    private static final int MOST_ABOVE = 20;

    static SheetHeader read(SheetReader sheet, RowFields fields) {
        var rows = new ArrayDeque<SheetRow>();
        SheetRow header = null;
        long most = 0;
        for (var row = sheet.next(); row != null; row = rows.size() < MOST_ABOVE ? sheet.next() : null) {
            rows.add(row);
            long known = HeaderColumns.known(names(row), fields);
            if (known > most) {
                header = row;
                most = known;
            }
        }
        try {
            if (header == null) {
                throw RowRefused.of(ImportProblem.NO_HEADER, null).because(UnknownName.known(fields));
            }
            // What stands above is a title.
            var below = header.number();
            rows.removeIf(row -> row.number() <= below);
            return new SheetHeader(header.number(), HeaderColumns.of(names(header), fields), rows);
        } catch (RowRefused e) {
            throw e.asProblem();
        }
    }

    private static List<String> names(SheetRow row) {
        if (row.cells().isEmpty()) {
            return List.of();
        }
        var names = new ArrayList<>(Collections.nCopies(row.cells().getLast().column() + 1, ""));
        row.cells().forEach(cell -> names.set(cell.column(), cell.text()));
        return names;
    }
}
