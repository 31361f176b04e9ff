package vn.vuonlen.household.rows;

import java.util.List;
import java.util.Map;
import vn.vuonlen.household.workbook.SheetCell;
import vn.vuonlen.household.workbook.SheetCell.Kind;
import vn.vuonlen.household.workbook.SheetReader;
import vn.vuonlen.household.workbook.SheetRow;
import vn.vuonlen.household.workbook.WorkbookProblem;
import vn.vuonlen.kit.problem.Message;

/** The rows of a sheet below its header. What stands above it is its title, and is not read. */
public final class WorkbookRows implements RowFormat {

    /** The header of the column that a workbook is given back with. */
    public static final Message REASONS = new Message("Lý do từ chối", "Reasons for refusal");

    /** What may not be what its sender saw. */
    private static final Map<Kind, WorkbookProblem> UNREADABLE =
            Map.of(Kind.FORMULA, WorkbookProblem.FORMULA_IN_CELL, Kind.INEXACT, WorkbookProblem.NUMBER_NOT_EXACT);

    private final SheetHeader header;
    private final SheetReader sheet;
    private final RowFields fields;
    private SheetRow row;

    /** Reads up to the header; without a readable one no row can be read. */
    public WorkbookRows(SheetReader sheet, RowFields fields) {
        this.sheet = sheet;
        this.fields = fields;
        this.header = SheetHeader.read(sheet, fields);
    }

    public long headerRow() {
        return header.row();
    }

    /** The column of a field, the first is 0; -1 if the sheet has none. */
    public int columnOf(String field) {
        return header.columns().columnOf(field, fields);
    }

    /** The column with the reasons of an earlier refusal; -1 if the sheet has none. */
    public int columnOfReasons() {
        return header.columns().columnOf(null, fields);
    }

    @Override
    public boolean next() {
        row = header.rowsBelow().isEmpty() ? sheet.next() : header.rowsBelow().poll();
        return row != null;
    }

    @Override
    public long line() {
        return row.number();
    }

    @Override
    public int length() {
        return row.length();
    }

    @Override
    public List<String> references() {
        return fields.references();
    }

    @Override
    public Row read() throws RowRefused {
        if (row.tooLong()) {
            throw RowRefused.of(ImportProblem.ROW_TOO_LONG, null, SheetRow.LONGEST);
        }
        return row(header.columns());
    }

    /** The cells that are empty are left out of a sheet, but not of its row. */
    private Row row(HeaderColumns columns) {
        var values = new Row(fields);
        int next = 0;
        for (var cell : row.cells()) {
            for (; next < Math.min(cell.column(), columns.count()); next++) {
                columns.fill(values, next, "", fields);
            }
            fill(values, columns, cell);
            next = cell.column() + 1;
        }
        for (; next < columns.count(); next++) {
            columns.fill(values, next, "", fields);
        }
        return values.complete();
    }

    private void fill(Row values, HeaderColumns columns, SheetCell cell) {
        var unreadable = columns.isNamed(cell.column()) ? UNREADABLE.get(cell.kind()) : null;
        if (unreadable == null) {
            columns.fill(values, cell.column(), cell.text(), fields);
        } else {
            values.refuse(RowRefused.of(unreadable, columns.name(cell.column(), fields)));
        }
    }
}
