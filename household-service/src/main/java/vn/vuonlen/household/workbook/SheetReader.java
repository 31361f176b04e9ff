package vn.vuonlen.household.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a sheet from the first to the last, one in memory at a time. Rows of empty cells are left out. */
public final class SheetReader implements AutoCloseable {

    /** Of a spreadsheet. */
    private static final int ROWS = 1_048_576;

    private final WorkbookXml xml;
    private final CellReader cells;
    private long number;

    SheetReader(WorkbookXml xml, CellReader cells) {
        this.xml = xml;
        this.cells = cells;
    }

    /** The next row; null at the end. */
    public SheetRow next() {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                var row = row();
                if (row.length() > 0) {
                    return row;
                }
            }
        }
        return null;
    }

    private SheetRow row() {
        // A row without a number is the one below; one with a smaller number would be another row's.
        number = Math.max(number + 1, xml.number("r", 0));
        if (number > ROWS) {
            throw WorkbookXml.broken();
        }
        List<SheetCell> row = new ArrayList<>();
        int length = 0;
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = cells.column(xml, column);
                var cell = cells.read(xml, column);
                if (cell != null) {
                    length += 1 + cell.text().length();
                    row.add(cell);
                }
                if (length > SheetRow.LONGEST) {
                    row.clear();
                }
            }
        }
        return new SheetRow(number, row, length);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
