package vn.vuonlen.household.export;

import java.util.List;
import vn.vuonlen.kit.problem.Message;

/** What a file of such rows has: its columns, each with its heading, and the name of its sheet where it is a workbook. */
public record ExportTable<T>(Message sheet, List<ExportColumn<T>> columns) {

    public ExportTable {
        columns = List.copyOf(columns);
    }
}
