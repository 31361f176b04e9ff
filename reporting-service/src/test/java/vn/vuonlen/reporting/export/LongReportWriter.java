package vn.vuonlen.reporting.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vuonlen.kit.documents.PdfRenderer;

/**
 * A process that {@code ./vuonlen bench report} measures. For each line of its input it writes a long report to a file, as the
 * service does or as its floor, and answers with the bytes that this held in the heap if the line ends with {@code measured}.
 *
 * @param query of the database, with the same rows as {@link LongRows}
 */
record LongReportWriter(int size, String url, String query, Path file) {

    private static final ReportFiles FILES = new ReportFiles(new PdfRenderer());
    private static final int ROWS_IN_MEMORY = 500;

    public static void main(String[] arguments) throws IOException, SQLException {
        var writer =
                new LongReportWriter(Integer.parseInt(arguments[0]), arguments[1], arguments[2], Path.of(arguments[3]));
        var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(line.equals("content") ? LongReportHash.of(writer.file) : writer.written(line));
        }
    }

    private String written(String line) throws IOException, SQLException {
        var rows = new LongRows(size, line.endsWith(" measured"));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(line.replace(" measured", ""), rows, out);
        }
        return Long.toString(rows.held());
    }

    private void write(String what, LongRows rows, OutputStream out) throws IOException, SQLException {
        switch (what) {
            case "fastexcel" -> workbook(rows, out);
            case "xlsx" -> file(FileFormat.XLSX, rows, out);
            case "csv-memory" -> file(FileFormat.CSV, rows, out);
            case "csv" -> queried(out);
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static void file(FileFormat format, List<List<Object>> rows, OutputStream out) throws IOException {
        FILES.write(new PreparedReport(LongRows.COLUMNS, rows), new FileForm(format, FileLanguage.VI, CsvDialect.PLAIN))
                .writeTo(out);
    }

    /** The rows come from PostgreSQL while they are written. */
    private void queried(OutputStream out) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(ROWS_IN_MEMORY);
            try (var rows = statement.executeQuery(query)) {
                file(FileFormat.CSV, new QueriedRows(rows, size), out);
            }
        }
    }

    /** The cells of the table in both sheets of the service's workbook, without their styles. */
    private static void workbook(LongRows rows, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Vuon Len", null);
        try (var form = workbook.newWorksheet("form")) {
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                form.inlineString(row, 0, Integer.toString(row + 1));
                // The year stands above the table.
                cells(form, row, 1, List.of(cells.get(0), cells.get(1), cells.get(3), cells.get(4)));
            }
        }
        try (var data = workbook.newWorksheet("data")) {
            cells(data, 0, 0, List.copyOf(LongRows.COLUMNS));
            for (int row = 0; row < rows.size(); row++) {
                cells(data, row + 1, 0, rows.get(row));
            }
        }
        workbook.finish();
    }

    private static void cells(Worksheet sheet, int row, int first, List<Object> cells) throws IOException {
        int column = first;
        for (var cell : cells) {
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.inlineString(row, column, cell.toString());
            }
            column++;
        }
        if (row % ROWS_IN_MEMORY == ROWS_IN_MEMORY - 1) {
            sheet.flush();
        }
    }
}
