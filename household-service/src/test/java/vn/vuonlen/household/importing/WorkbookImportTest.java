package vn.vuonlen.household.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.importing.HandMadeWorkbook.AMOUNT;
import static vn.vuonlen.household.importing.HandMadeWorkbook.DAY;
import static vn.vuonlen.household.importing.HandMadeWorkbook.DAY_OF_ITS_OWN;
import static vn.vuonlen.household.importing.HandMadeWorkbook.FIVE_DIGITS;
import static vn.vuonlen.household.importing.HandMadeWorkbook.XLSX;
import static vn.vuonlen.household.importing.HandMadeWorkbook.row;
import static vn.vuonlen.household.importing.HandMadeWorkbook.styled;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.OPERATOR;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.reasons;
import static vn.vuonlen.household.importing.ImportClient.rejects;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Workbooks (.xlsx) as offices have them: what their cells mean, and how rows are known without ids. */
@QuarkusTest
class WorkbookImportTest {

    private static final Object[] HOUSEHOLDS = {
        "Mã hộ", "Mã xã", "Ngày đăng ký", "Họ tên chủ hộ", "Giới tính", "Năm sinh", "Dân tộc", "Số nhân khẩu"
    };

    private static final Object[] SURVEYS = {"Mã hộ", "Ngày khảo sát", "Thu nhập", "Thiếu hụt", "Hộ đăng ký"};

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void aCellIsReadAsASpreadsheetShowsIt() {
        var workbook = HandMadeWorkbook.of(
                        row(1, "ỦY BAN NHÂN DÂN XÃ"),
                        row(2, "DANH SÁCH HỘ"),
                        row(4, HOUSEHOLDS),
                        row(
                                5,
                                "A-1",
                                styled("B5", FIVE_DIGITS, 3127),
                                styled("C5", DAY, 43160),
                                "<c r=\"D5\" t=\"s\"><v>0</v></c>",
                                "M",
                                1979,
                                "01",
                                4),
                        row(6),
                        row(
                                7,
                                12,
                                "03127",
                                styled("C7", DAY_OF_ITS_OWN, 43161),
                                "Lò_x0020_Thị_x000D_\nMẫu",
                                "F",
                                "1980-02-29",
                                "03",
                                styled("H7", AMOUNT, "5.0")),
                        row(
                                9,
                                "A-3",
                                "03127",
                                "2018-03-03",
                                "Vàng Mẫu",
                                "F",
                                styled("F9", DAY, 29285),
                                "03",
                                "6",
                                null,
                                " "))
                .sharedText(
                        "<r><t>Nguyễn</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> Văn Mẫu</t></r><rPh sb=\"0\" eb=\"1\"><t>X</t></rPh>");

        var job = sent("kind=households", workbook);

        assertEquals(List.of(3, 0, 0), counts(job), () -> job.getString("message") + reasons(job));
        assertEquals(
                "A-1 2018-03-01 Nguyễn Văn Mẫu 1979 4; 12 2018-03-02 Lò Thị Mẫu 1980-02-29 5; A-3 2018-03-03 Vàng Mẫu 1980-03-05 6",
                fixture.value("""
                        SELECT string_agg(concat_ws(' ', h.code, h.registered_on, h.head_name,
                            coalesce(m.birth_date::text, m.birth_year::text), h.size), '; ' ORDER BY h.registered_on)
                        FROM household h JOIN member m ON m.household_id = h.id"""));
    }

    /** An office filters its lists to find something, and means the whole list. */
    @Test
    void aHiddenRowIsReadAsWell() {
        var hidden = household(3, "A-2").replace("<row ", "<row hidden=\"1\" ");

        var job = sent("kind=households", HandMadeWorkbook.of(row(1, HOUSEHOLDS), household(2, "A-1"), hidden));

        assertEquals(List.of(2, 0, 0), counts(job));
    }

    @Test
    void theSameWorkbookAgainChangesNothing() {
        var workbook = HandMadeWorkbook.of(row(1, HOUSEHOLDS), household(2, "A-1"), household(3, "A-2"));
        var first = sent("kind=households", workbook);

        var again = sent("kind=households", workbook);
        var changed = sent(
                "kind=households",
                HandMadeWorkbook.of(
                        row(1, HOUSEHOLDS), row(2, "A-1", "03127", "2018-03-01", "Lò Mẫu", "M", "1979", "01", 9)));

        assertEquals(List.of(2, 0, 0), counts(first), () -> reasons(first));
        assertEquals("nothing-changed", again.getString("message.code"));
        assertEquals(List.of(0, 0, 2), counts(again));
        assertEquals(List.of("2 id household-conflict"), rejects(changed));
    }

    @Test
    void aHouseholdWithoutIdAndWithoutCodeIsRefused() {
        var job = sent(
                "kind=households",
                HandMadeWorkbook.of(
                        row(1, HOUSEHOLDS), row(2, null, "03127", "2018-03-01", "Lò Mẫu", "M", "1979", "01", 4)));

        assertEquals(List.of("2 code missing-value"), rejects(job));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit", "validate"})
    void aSurveyNamesItsHouseholdByCode(String mode) {
        var review = fixture.openReview(2018);
        fixture.sql("UPDATE household SET code = 'A-1' WHERE id = '" + fixture.household(HouseholdFixture.RURAL) + "'");
        var workbook = HandMadeWorkbook.of(row(1, SURVEYS), survey(2, "A-1", 700_000), survey(3, "a–9", 700_000));

        var job = sent("kind=surveys&mode=" + mode + "&review=" + review, workbook);

        assertEquals(List.of(1, 1, 0), counts(job), () -> reasons(job));
        assertEquals(List.of("3 household household-code-unknown"), rejects(job));
        assertEquals(mode.equals("commit") ? "1" : "0", fixture.value("SELECT count(*) FROM survey"));
    }

    @Test
    void aSurveyWithoutIdIsKnownByHouseholdAndDay() {
        var review = fixture.openReview(2018);
        var household = fixture.household(HouseholdFixture.RURAL);
        var query = "kind=surveys&review=" + review;
        var workbook = HandMadeWorkbook.of(row(1, SURVEYS), survey(2, household.toString(), 700_000));
        sent(query, workbook);

        var again = sent(query, workbook);
        var asCsv = imported(
                query,
                CSV,
                "Mã hộ;Ngày khảo sát;Thu nhập;Thiếu hụt;Hộ đăng ký",
                household + ";2018-10-15;700000;WATER;x");
        var changed = sent(query, HandMadeWorkbook.of(row(1, SURVEYS), survey(2, household.toString(), 800_000)));

        assertEquals(List.of(0, 0, 1), counts(again), () -> reasons(again));
        assertEquals(List.of(0, 0, 1), counts(asCsv), () -> reasons(asCsv));
        assertEquals(List.of("2 id submission-conflict"), rejects(changed));
    }

    @Test
    void aCodeOfSeveralHouseholdsOrOfAnotherAreaIsRefused() {
        var review = fixture.openReview(2018);
        fixture.household(HouseholdFixture.RURAL);
        fixture.household(HouseholdFixture.RURAL);
        fixture.sql("UPDATE household SET code = 'A-1'");
        var ended = fixture.household(HouseholdFixture.RURAL);
        fixture.sql("UPDATE household SET code = 'A-2', ended_on = registered_on, end_reason = 'x' WHERE id = '" + ended
                + "'");
        var elsewhere = fixture.household(HouseholdFixture.URBAN);
        fixture.sql("UPDATE household SET code = 'A-3' WHERE id = '" + elsewhere + "'");
        var officer = TestTokens.of("commune-officer", HouseholdFixture.RURAL);
        var workbook = HandMadeWorkbook.of(
                row(1, SURVEYS), survey(2, "A-1", 700_000), survey(3, "A-2", 700_000), survey(4, "A-3", 700_000));

        var job = sentBy(officer, "kind=surveys&review=" + review, workbook);

        assertEquals(
                List.of(
                        "2 household household-code-ambiguous",
                        "3 household household-code-unknown",
                        "4 household household-code-unknown"),
                rejects(job));
        assertTrue(
                reasons(job).contains("Several active households of your areas have this register code. Give the id"),
                () -> reasons(job));
    }

    /** Two codes in a chunk stand for the same household, whose second survey belongs to the next chunk. */
    @Test
    void aHouseholdByIdAndByCodeIsTheSame() {
        var review = fixture.openReview(2018);
        var household = fixture.household(HouseholdFixture.RURAL);
        fixture.sql("UPDATE household SET code = 'A-1'");
        var workbook = HandMadeWorkbook.of(
                row(1, SURVEYS), survey(2, household.toString(), 700_000), survey(3, "A-1", 800_000));

        var job = sent("kind=surveys&review=" + review, workbook);

        assertEquals(List.of(1, 1, 0), counts(job), () -> reasons(job));
        assertEquals(List.of("3 id submission-conflict"), rejects(job));
    }

    @Test
    void priorResultsNameTheirHouseholdByCode() {
        fixture.household(HouseholdFixture.RURAL);
        fixture.sql("UPDATE household SET code = '11-1'");

        var workbook = sent(
                "kind=prior-results",
                HandMadeWorkbook.of(
                        row(1, "Mã hộ", "Năm", "Loại hộ", "Tiêu chí"), row(2, "11-1", 2017, "POOR", "INCOME")));
        var csv = imported(
                "kind=prior-results", CSV, "household,year,class,route", "11-1,2017,POOR,INCOME", "11-2,2017,POOR,");

        assertEquals(List.of(1, 0, 0), counts(workbook), () -> reasons(workbook));
        assertEquals(List.of(0, 1, 1), counts(csv), () -> reasons(csv));
        assertEquals(List.of("3 household household-code-unknown"), rejects(csv));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "B ~ <c r=\"B3\"><v>3127</v></c>     ~ 3 area unknown-area            ~ A code of five digits lost its first zero: write 03127.",
                "B ~ <c r=\"B3\"><f>A1</f><v>3127</v></c> ~ 3 area formula-in-cell    ~ Paste Special → Values",
                "B ~ <c r=\"B3\" t=\"str\"><f>A1</f><v>03127</v></c> ~ 3 area formula-in-cell ~ Paste Special → Values",
                "B ~ <c r=\"B3\"><f>A1</f></c>       ~ 3 area formula-in-cell         ~ Paste Special → Values",
                "A ~ <c r=\"A3\"><v>1.2345678901234567E+17</v></c> ~ 3 code number-not-exact ~ Format the column as “Text”",
                "C ~ <c r=\"C3\"><v>43160</v></c>    ~ 3 registeredOn wrong-type      ~ It is the number that a spreadsheet has for a day. Write 2018-03-01",
                "C ~ <c r=\"C3\" s=\"1\"><v>60</v></c> ~ 3 registeredOn wrong-type    ~ There is no such day.",
                "C ~ <c r=\"C3\" s=\"1\"><v>-1</v></c> ~ 3 registeredOn wrong-type    ~ is an error of the spreadsheet",
                "C ~ <c r=\"C3\" s=\"1\"><v>43160.5</v></c> ~ 3 registeredOn wrong-type ~ Write 2018-03-01",
                "C ~ <c r=\"C3\" t=\"inlineStr\"><is><t>1/3/2018</t></is></c> ~ 3 registeredOn wrong-type ~ Write 2018-03-01",
                "C ~ <c r=\"C3\" t=\"e\"><v>#REF!</v></c> ~ 3 registeredOn wrong-type ~ is an error of the spreadsheet",
                "H ~ <c r=\"H3\"><v>4.5</v></c>      ~ 3 size wrong-type              ~ It is a fraction.",
                "H ~ <c r=\"H3\" t=\"b\"><v>1</v></c> ~ 3 size wrong-type             ~ it must be a whole number",
                "J ~ <c r=\"J3\"><v>7</v></c>        ~ 3 #10 unnamed-column           ~ Column 10 has no name"
            })
    void aCellThatIsNotWhatItSeemsIsRefused(String column, String cell, String refusal, String sentence) {
        var cells = new Object[10];
        var good = new Object[] {"A-1", "03127", "2018-03-01", "Lò Mẫu", "M", "1979", "01", 4};
        System.arraycopy(good, 0, cells, 0, good.length);
        cells[column.charAt(0) - 'A'] = cell;

        var job = sent("kind=households", HandMadeWorkbook.of(row(2, HOUSEHOLDS), row(3, cells)));

        assertEquals(List.of(refusal), rejects(job), () -> reasons(job));
        assertTrue(reasons(job).contains(sentence), () -> reasons(job));
    }

    @ParameterizedTest
    @CsvSource({"1, 41698", "true, 41698", "0, 43160", "false, 43160"})
    void daysAreCountedFromTheYearThatTheWorkbookNames(String from1904, int serial) {
        var workbook = HandMadeWorkbook.of(
                        row(1, HOUSEHOLDS),
                        row(2, "A-1", "03127", styled("C2", DAY, serial), "Lò Mẫu", "M", 1979, "01", 4))
                .properties("date1904=\"" + from1904 + "\"");

        var job = sent("kind=households", workbook);

        assertEquals(List.of(1, 0, 0), counts(job), () -> reasons(job));
        assertEquals("2018-03-01", fixture.value("SELECT registered_on FROM household"));
    }

    /** What Excel computes with may have a digit too many far behind the point. */
    @Test
    void aNumberIsWhatIsShown() {
        var review = fixture.openReview(2018);
        var household = fixture.household(HouseholdFixture.RURAL);

        var job = sent(
                "kind=surveys&review=" + review,
                HandMadeWorkbook.of(
                        row(1, SURVEYS),
                        row(
                                2,
                                household.toString(),
                                "2018-10-15",
                                new BigDecimal("699999.99999999988"),
                                "WATER",
                                true)));

        assertEquals(List.of(1, 0, 0), counts(job), () -> reasons(job));
        assertEquals("700000", fixture.value("SELECT income FROM survey"));
    }

    @Test
    void aMillionEmptyRowsAndFormulasThatShowNothingAreNothing() {
        var rows = new StringBuilder(row(1, HOUSEHOLDS)).append(household(2, "A-1"));
        IntStream.range(3, 1_000_000)
                .forEach(i -> rows.append("<row r=\"").append(i).append("\" s=\"1\"/>"));
        rows.append("<row r=\"1000000\"><c r=\"A1000000\" t=\"str\"><f>IF(1,2)</f><v></v></c></row>");

        var job = sent("kind=households", HandMadeWorkbook.of(rows.toString()));

        assertEquals(List.of(1, 0, 0), counts(job), () -> reasons(job));
        assertEquals(1, job.getInt("total"));
    }

    @Test
    void hiddenSheetsAndNotesAreLeftOut() {
        var workbook = new HandMadeWorkbook()
                .sheet("Mã", "hidden", row(1, "x"))
                .sheet("HUONG DAN", "visible", row(1, "x"))
                .sheet("Trống", "visible", row(1), row(2, (Object) null))
                .sheet("Dữ liệu", "visible", row(1, HOUSEHOLDS), household(2, "A-1"))
                .sheet("Mã 2", "veryHidden", row(1, "x"));

        var job = sent("kind=households", workbook);

        assertEquals(List.of(1, 0, 0), counts(job), () -> job.getString("message"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Mã hộ,Mã xã                          ~ missing-column ",
                "Mã hộ,Mã xã,Ngày đăng ký,Họ tên chủ hộ,Giới tính,Năm sinh,Dân tộc,Số nhân khẩu,Ghi chú ~ unknown-field",
                "a,b                                  ~ no-header",
                "Mã hộ,Mã hộ,Mã xã                    ~ duplicate-field"
            })
    void aHeaderThatCannotBeReadFailsTheJob(String header, String code) {
        var job =
                sent("kind=households", HandMadeWorkbook.of(row(3, (Object[]) header.split(",")), household(4, "A-1")));

        assertEquals("FAILED", job.getString("state"));
        assertEquals(code, job.getString("message.code"));
    }

    @Test
    void allRowsOrNone() {
        var job = sent(
                "kind=households&atomic=all",
                HandMadeWorkbook.of(
                        row(1, HOUSEHOLDS),
                        household(2, "A-1"),
                        row(3, "A-2", "03127", "2018-03-01", "Lò", "X", 1979, "01", 4)));

        assertEquals("nothing-stored", job.getString("message.code"));
        assertEquals(List.of("3 headSex wrong-type"), rejects(job));
        assertEquals("0", fixture.value("SELECT count(*) FROM household"));
    }

    private static String household(int row, String code) {
        return row(row, code, "03127", "2018-03-01", "Lò Mẫu", "M", "1979", "01", 4);
    }

    private static String survey(int row, String household, int income) {
        return row(row, household, styled("B" + row, DAY, 43388), income, "WATER", "x");
    }

    private static JsonPath sent(String query, HandMadeWorkbook workbook) {
        return sentBy(OPERATOR, query, workbook);
    }

    private static JsonPath sentBy(String token, String query, HandMadeWorkbook workbook) {
        return ImportClient.finished(UUID.fromString(ImportClient.send(token, query, XLSX, workbook.bytes())
                .statusCode(201)
                .extract()
                .path("job")));
    }
}
