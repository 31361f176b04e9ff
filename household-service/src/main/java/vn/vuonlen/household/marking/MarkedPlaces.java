package vn.vuonlen.household.marking;

import vn.vuonlen.household.rows.WorkbookRows;
import vn.vuonlen.household.workbook.SheetReader;
import vn.vuonlen.household.workbook.SheetRow;

/** Where in a sheet the faults of its rows are, and the column that says why: that of an earlier time, or a new one behind all. */
record MarkedPlaces(WorkbookRows rows, int reasons) {

    static MarkedPlaces of(WorkbookRows rows, SheetReader all) {
        if (rows.columnOfReasons() >= 0) {
            return new MarkedPlaces(rows, rows.columnOfReasons());
        }
        int last = 0;
        for (var row = all.next(); row != null; row = all.next()) {
            if (!row.cells().isEmpty()) {
                last = Math.max(last, row.cells().getLast().column());
            }
        }
        return new MarkedPlaces(rows, Math.min(last + 1, SheetRow.COLUMNS - 1));
    }

    boolean isHeader(long row) {
        return row == rows.headerRow();
    }

    /** The column at fault as a refusal names it; -1 if the whole row is. */
    int column(String fault) {
        if (fault == null) {
            return -1;
        }
        return fault.startsWith("#") ? Integer.parseInt(fault.substring(1)) - 1 : rows.columnOf(fault.split("/", 2)[0]);
    }
}
