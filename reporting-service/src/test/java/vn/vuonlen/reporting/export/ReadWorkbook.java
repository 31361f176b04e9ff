package vn.vuonlen.reporting.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The two sheets of a report's workbook, read by another library than the one that wrote them. */
record ReadWorkbook(XSSFWorkbook workbook) implements AutoCloseable {

    static ReadWorkbook of(byte[] file) throws IOException {
        return new ReadWorkbook(new XSSFWorkbook(new ByteArrayInputStream(file)));
    }

    XSSFSheet form() {
        return workbook.getSheetAt(0);
    }

    XSSFSheet sheetOfData() {
        return workbook.getSheet("data");
    }

    /** Each row of the data by the names of its columns; numbers without zeros at their end. */
    List<Map<String, String>> data() {
        Row names = sheetOfData().getRow(0);
        return IntStream.rangeClosed(1, sheetOfData().getLastRowNum())
                .mapToObj(row -> {
                    var cells = new TreeMap<String, String>();
                    names.forEach(name -> cells.put(
                            name.getStringCellValue(),
                            text(sheetOfData().getRow(row).getCell(name.getColumnIndex()))));
                    return (Map<String, String>) cells;
                })
                .toList();
    }

    /** The numbers of each row but the years that the form has in its title. */
    List<List<BigDecimal>> figuresOfData() {
        Row names = sheetOfData().getRow(0);
        var inTitle = data().stream().map(row -> row.get("year")).distinct().count() == 1
                ? Set.of("year", "comparedYear")
                : Set.of();
        return IntStream.rangeClosed(1, sheetOfData().getLastRowNum())
                .mapToObj(row -> numbers(sheetOfData().getRow(row)).stream()
                        .filter(cell -> !inTitle.contains(
                                names.getCell(cell.getColumnIndex()).getStringCellValue()))
                        .map(ReadWorkbook::number)
                        .toList())
                .toList();
    }

    List<List<BigDecimal>> figuresOfForm() {
        return linesOfForm().stream()
                .map(line -> numbers(line).stream().map(ReadWorkbook::number).toList())
                .toList();
    }

    /** The figures of the form as a program would show them whose user reads the language. */
    List<List<String>> printedFigures(String language) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.of(language));
        return linesOfForm().stream()
                .map(line -> numbers(line).stream()
                        .map(cell -> new DecimalFormat(cell.getCellStyle().getDataFormatString(), symbols)
                                .format(number(cell))
                                .replace('-', '\u2212'))
                        .toList())
                .toList();
    }

    String title() {
        return form().getRow(3).getCell(0).getStringCellValue();
    }

    /** The rows of the table, without the headings of its groups, which go across it. */
    List<Row> linesOfForm() {
        return tableOfForm().stream()
                .filter(row ->
                        form().getMergedRegions().stream().noneMatch(merged -> merged.getFirstRow() == row.getRowNum()))
                .toList();
    }

    /** Behind the numbers of the columns, whose first is A, to the gap above the notes. */
    List<Row> tableOfForm() {
        var rows = new ArrayList<Row>();
        int next = -1;
        for (Row row : form()) {
            if (row.getRowNum() == next) {
                rows.add(row);
                next++;
            } else if (text(row.getCell(0)).equals("A")) {
                next = row.getRowNum() + 1;
            }
        }
        return rows;
    }

    private static List<Cell> numbers(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .filter(cell -> cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell))
                .toList();
    }

    private static BigDecimal number(Cell cell) {
        return new BigDecimal(((org.apache.poi.xssf.usermodel.XSSFCell) cell).getRawValue());
    }

    /** As the API writes it. */
    static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : number(cell).toPlainString();
            case BLANK -> "";
            default -> throw new AssertionError(cell.getAddress() + " is " + cell.getCellType());
        };
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
