package vn.vuonlen.reporting.export;

import java.util.List;

/** What the last line of a head calls the columns: A, B, C what names a line, 1, 2, 3 what is said of it. */
record ColumnNumbers(int names) {

    ColumnNumbers(List<FormColumn> columns) {
        this(1 + (int) columns.stream().takeWhile(FormColumn::isText).count());
    }

    /** @param column the first is that of the numbers of lines */
    String of(int column) {
        return column < names ? Character.toString('A' + column) : Integer.toString(column - names + 1);
    }
}
