package vn.vuonlen.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.kit.documents.PdfRenderer;
import vn.vuonlen.reporting.export.Tabular.Section;

/** The layout of a workbook, and cells that a spreadsheet would take for something else. */
class OfficialFormTest {

    private static final List<String> COLUMNS =
            List.of("areaCode", "areaName", "year", "status", "poor", "poorRate", "changePoor");

    private final ReportFiles files = new ReportFiles(new PdfRenderer());

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "_x0041_", "<b>&amp;</b>", "A\u0000B"})
    void aTextIsNoFormulaWhateverItBeginsWith(String text) throws IOException {
        var report =
                new PreparedReport(COLUMNS, List.of(row("01", text, 1L, "1.00", 0L), row("02", "B", 1L, "1.00", 0L)));

        try (var workbook = read(report, FileLanguage.VI)) {
            for (var sheet : List.of(workbook.form(), workbook.sheetOfData())) {
                assertTrue(
                        StreamSupport.stream(sheet.spliterator(), false)
                                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                                .noneMatch(cell -> cell.getCellType() == CellType.FORMULA),
                        sheet.getSheetName());
            }
            assertEquals(text, workbook.data().getFirst().get("areaName"));
            assertEquals(text, workbook.linesOfForm().getFirst().getCell(2).getStringCellValue());
        }
    }

    /** Plain CSV is for programs, which have every text as it is; that for spreadsheets has no text that is a formula. */
    @Test
    void onlyCsvForSpreadsheetsChangesWhatBeginsAsAFormula() throws IOException {
        var report = new PreparedReport(
                List.of("areaName", "poor", "poorRate"), List.of(Arrays.asList("=1+1", -1L, new BigDecimal("-1.50"))));

        assertEquals("areaName,poor,poorRate\r\n=1+1,-1,-1.50\r\n", csv(report, CsvDialect.PLAIN));
        assertEquals("areaName;poor;poorRate\r\n'=1+1;-1;-1,50\r\n", csv(report, new CsvDialect(';', false, false)));
        assertEquals(
                "\uFEFFareaName,poor,poorRate\r\n'=1+1,-1,-1.50\r\n", csv(report, new CsvDialect(',', true, false)));
        assertEquals(
                "Đơn vị hành chính,Hộ nghèo – Số hộ,Hộ nghèo – Tỷ lệ (%)\r\n'=1+1,-1,-1.50\r\n",
                csv(report, new CsvDialect(',', false, true)));
    }

    @Test
    void codesAreTextAndNumbersAreNumbersInTheirFormats() throws IOException {
        var report = new PreparedReport(
                COLUMNS, List.of(row("094", "A", 1234L, "37.08", -12L), row("011", "B", 1L, "0.50", null)));

        try (var workbook = read(report, FileLanguage.VI)) {
            var line = workbook.linesOfForm().getFirst();
            assertEquals("094", line.getCell(1).getStringCellValue());
            assertEquals(
                    CellType.STRING, workbook.sheetOfData().getRow(1).getCell(0).getCellType());
            assertEquals(1234, line.getCell(3).getNumericCellValue());
            assertEquals("#,##0", line.getCell(3).getCellStyle().getDataFormatString());
            assertEquals(37.08, line.getCell(4).getNumericCellValue());
            assertEquals("#,##0.00", line.getCell(4).getCellStyle().getDataFormatString());
            assertEquals(
                    CellType.BLANK, workbook.linesOfForm().get(1).getCell(5).getCellType());
            assertEquals(2018, workbook.sheetOfData().getRow(1).getCell(2).getNumericCellValue());
        }
    }

    /** A spreadsheet keeps fifteen digits. */
    @Test
    void anAmountThatASpreadsheetWouldRoundStaysExact() throws IOException {
        var amount = new BigInteger("9007199254740993");
        var report = new PreparedReport(
                List.of("areaCode", "budgeted"), List.of(List.of("1", amount), List.of("2", BigInteger.TEN)));

        try (var workbook = read(report, FileLanguage.VI)) {
            assertEquals("9007199254740993", workbook.data().getFirst().get("budgeted"));
            assertEquals("10", workbook.data().getLast().get("budgeted"));
        }
    }

    @Test
    void theHeadIsMergedByGroupsAndSaysWhatHoldsForTheWholeTable() throws IOException {
        var report = new PreparedReport(COLUMNS, List.of(row("1", "A", 1L, "1.00", 0L), row("2", "B", 1L, "1.00", 0L)));

        try (var workbook = read(report, FileLanguage.VI)) {
            var form = workbook.form();
            assertEquals("HỘ NGHÈO VÀ HỘ CẬN NGHÈO NĂM 2018", workbook.title());
            assertEquals("Đơn vị: Điện Biên (011)", form.getRow(4).getCell(0).getStringCellValue());
            assertEquals("Số liệu: đã có quyết định", form.getRow(5).getCell(0).getStringCellValue());
            assertEquals("Hộ nghèo", form.getRow(7).getCell(3).getStringCellValue());
            assertEquals("Tỷ lệ (%)", form.getRow(8).getCell(4).getStringCellValue());
            assertEquals(
                    Set.of("A8:A9", "B8:B9", "C8:C9", "D8:E8"),
                    form.getMergedRegions().stream()
                            .filter(range -> range.getFirstRow() == 7)
                            .map(CellRangeAddress::formatAsString)
                            .collect(Collectors.toSet()));
        }
        try (var workbook = read(report, FileLanguage.EN)) {
            assertEquals("POOR AND NEAR-POOR HOUSEHOLDS IN 2018", workbook.title());
            assertEquals(
                    "Figures: decided", workbook.form().getRow(5).getCell(0).getStringCellValue());
        }
    }

    @Test
    void aSectionHasItsHeadingAndATotalIsBoldWithoutANumber() throws IOException {
        List<Object> one = row("1", "A", 1L, "1.00", 0L);
        List<Object> two = row("2", "B", 2L, "2.00", 0L);
        List<Object> total = row("011", "Điện Biên", 3L, "1.50", 0L);
        var report = new PreparedReport(
                COLUMNS,
                List.of(one, two, total),
                List.of(
                        new Section("urban", List.of(one)),
                        new Section("rural", List.of(two)),
                        new Section(null, List.of(total))));

        try (var workbook = read(report, FileLanguage.VI)) {
            var lines = workbook.tableOfForm();
            assertEquals(
                    List.of("I", "1", "II", "1", ""),
                    lines.stream()
                            .map(line -> ReadWorkbook.text(line.getCell(0)))
                            .toList());
            assertEquals("Thành thị", lines.getFirst().getCell(1).getStringCellValue());
            assertEquals("Nông thôn", lines.get(2).getCell(1).getStringCellValue());
            assertFalse(isBold(workbook, 1));
            assertTrue(isBold(workbook, 4));
        }
    }

    @Test
    void theSheetIsPrintedOnA4WithItsHeadOnEachPage() throws IOException {
        var report = new PreparedReport(COLUMNS, List.of(row("1", "A", 1L, "1.00", 0L), row("2", "B", 1L, "1.00", 0L)));

        try (var workbook = read(report, FileLanguage.VI)) {
            var form = workbook.form();
            assertEquals(PrintSetup.A4_PAPERSIZE, form.getPrintSetup().getPaperSize());
            assertFalse(form.getPrintSetup().getLandscape());
            assertTrue(form.getFitToPage());
            assertEquals(1, form.getPrintSetup().getFitWidth());
            assertEquals(0, form.getPrintSetup().getFitHeight());
            assertEquals(new CellRangeAddress(7, 9, -1, -1), form.getRepeatingRows());
            assertEquals(10, form.getPaneInformation().getHorizontalSplitPosition());
            assertEquals(3, form.getPaneInformation().getVerticalSplitPosition());
            assertTrue(
                    form.getFooter().getCenter().endsWith("&P/&N"),
                    form.getFooter().getCenter());
        }
    }

    private static boolean isBold(ReadWorkbook workbook, int line) {
        return workbook.tableOfForm().get(line).getCell(2) instanceof org.apache.poi.xssf.usermodel.XSSFCell cell
                && cell.getCellStyle().getFont().getBold();
    }

    private static List<Object> row(String code, String name, Long poor, String rate, Long change) {
        return Arrays.asList(code, name, 2018, "decided", poor, new BigDecimal(rate), change);
    }

    private ReadWorkbook read(Tabular report, FileLanguage language) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(report, new FileForm(FileFormat.XLSX, language, CsvDialect.PLAIN))
                .writeTo(out);
        return ReadWorkbook.of(out.toByteArray());
    }

    private static String csv(Tabular report, CsvDialect dialect) throws IOException {
        var out = new ByteArrayOutputStream();
        new CsvTable(dialect, FileLanguage.VI).write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
