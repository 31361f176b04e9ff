package vn.vuonlen.household.importing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.OPERATOR;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.rejects;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;

/** CSV files as the spreadsheets of offices write them, and what is said about those that cannot be read. */
@QuarkusTest
class OfficeFilesTest {

    private static final String HOUSEHOLDS =
            "id,code,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size";

    private static final String SURVEYS = "id,household,surveyedOn,income,deprivations,applicant";

    @Inject
    HouseholdFixture fixture;

    private UUID review;

    @BeforeEach
    void anOpenReview() {
        fixture.empty();
        review = fixture.openReview(2018);
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE, t",
        "True, t",
        "' true ', t",
        "1, t",
        "x, t",
        "X, t",
        "có, t",
        "CÓ, t",
        "co, t",
        "Yes, t",
        "đúng, t",
        "FALSE, f",
        "0, f",
        "không, f",
        "Không, f",
        "KHONG, f",
        "no, f",
        "sai, f",
        "'', f",
        "'\u00A0', f"
    })
    void truthIsWrittenInManyWays(String written, String stored) {
        var household = fixture.household(HouseholdFixture.RURAL);

        var job = imported(surveys(), CSV, SURVEYS + ",noCapacityToWork", survey(household) + "," + written);

        assertEquals(List.of(1, 0, 0), counts(job), () -> reasons(job));
        assertEquals(stored, fixture.value("SELECT no_capacity_to_work FROM survey"));
    }

    @Test
    void anythingElseIsNoTruth() {
        var household = fixture.household(HouseholdFixture.RURAL);

        var job = imported(surveys(), CSV, SURVEYS + ",noCapacityToWork", survey(household) + ",Dũng");

        assertEquals(List.of("2 noCapacityToWork wrong-type"), rejects(job));
        assertTrue(reasons(job).contains("có/không, yes/no, 1/0 or x"), () -> reasons(job));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "^", "sep=;", "sep=\t", "SEP=|", "sep=%", "\"sep=;\"", "sep=;;;;;"})
    void theSeparatorIsDetected(String separator) {
        var household = fixture.household(HouseholdFixture.RURAL);
        var declared = separator.replace("\"", "").toLowerCase(java.util.Locale.ROOT);
        var between = declared.startsWith("sep=") ? declared.substring(4, 5) : separator;
        var list = between.equals("|") ? "\"WATER|TOILET\"" : "WATER|TOILET";
        var file = "%s\n%s"
                .formatted(SURVEYS, survey(household))
                .replace(",", between)
                .replace("WATER", list);

        var job = imported(
                surveys(), CSV, declared.equals(separator) && !declared.contains("=") ? file : separator + "\n" + file);

        assertEquals(List.of(1, 0, 0), counts(job), () -> job.getString("message") + reasons(job));
        assertEquals("{WATER,TOILET}", fixture.value("SELECT deprivations FROM survey"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"id–household–surveyedOn ~ –", "id household surveyedOn ~ blank", "01,2,3 ~ ,"})
    void aHeaderThatCannotBeReadNamesItsSeparator(String header, String separator) {
        var job = imported(surveys(), CSV, header, "x");

        assertEquals("FAILED", job.getString("state"));
        assertEquals("no-header", job.getString("message.code"));
        assertTrue(
                job.getString("message.en").contains("The separator seen is “" + separator + "”."),
                job.getString("message.en"));
        assertTrue(
                job.getString("message.en").contains("The fields are: id, household, "), job.getString("message.en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID,Code,AREA,Registered On,HeadName,head_sex,HEAD-BIRTH-DATE,headEthnicGroup,Size",
                "\uFEFFid\u00A0,\u200Bcode, area ,registered\u00ADOn,head name,headSex,headBirthDate,headEthnicGroup,size",
                "ID hộ,Mã hộ,Mã xã,Ngày đăng ký,Họ và tên chủ hộ,Giới tính,Năm sinh,Dân tộc,Số nhân khẩu",
                "ID HO,MA HO,MA XA,NGAY DANG KY,CHU HO,GIOI TINH CHU HO,NGAY SINH,DAN TOC,SO KHAU",
                "\"ID\nhộ\",Mã hộ,Mã xã,Ngày đăng ký,\"Họ tên\r\nchủ hộ\",Giới tính,Năm sinh,Dân tộc,Số nhân khẩu"
            })
    void theSpellingOfAHeaderDoesNotMatter(String header) {
        var decomposed = java.text.Normalizer.normalize(header, java.text.Normalizer.Form.NFD);

        var job = imported("kind=households", CSV, header, household("Lò", "4"));
        var again = imported("kind=households", CSV, decomposed, household("Lò", "5"));

        assertEquals(List.of(1, 0, 0), counts(job), () -> job.getString("message"));
        assertEquals(List.of(1, 0, 0), counts(again), () -> again.getString("message"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "headName,headNam         | unknown-field   | There is no field “headNam”. Leave it out or mend its name. The nearest one is “headName”.",
                "headName,Thu nhập khác   | unknown-field   | There is no field “Thu nhập khác”. Leave it out or mend its name. The fields are: id, code, area,",
                "headName,Họ tên\tchủ\u0007hộ A | unknown-field | There is no field “Họ tên chủ hộ A”. Leave it out or mend its name. The nearest one is “headName”",
                "headName,HEAD NAME       | duplicate-field | These are column 4 “headName” and column 5 “HEAD NAME”.",
                "Chủ hộ,Họ tên chủ hộ     | duplicate-field | These are column 4 “Chủ hộ” and column 5 “Họ tên chủ hộ”.",
                "code,colour,Stt          | unknown-field   | There is no field “colour”. Leave it out or mend its name. The fields are: id, code,"
            })
    void aHeaderIsShownInItsRefusal(String columns, String code, String sentence) {
        var job = imported(
                "kind=households",
                CSV,
                "id,area,registeredOn," + columns + ",headSex,headBirthDate,headEthnicGroup,size");

        assertEquals(code, job.getString("message.code"));
        assertTrue(job.getString("message.en").contains(sentence), job.getString("message.en"));
    }

    @Test
    void whatIsShownOfAHeaderIsShort() {
        var job = imported("kind=households", CSV, HOUSEHOLDS + "," + "Ghi chú ".repeat(500));

        assertTrue(job.getString("message.en").length() < 400, job.getString("message.en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row", "all"})
    void emptyTailsAreNothing(String atomic) {
        var job = imported(
                "kind=households&atomic=" + atomic,
                CSV,
                HOUSEHOLDS + ",,",
                household("Lò", "4") + ",,",
                household("Lò", "5"),
                household("Lò", "6") + ",\u00A0,,,",
                ",,,,,,,,,,",
                ",\u00A0,,\u200B,\"\",,,,,,",
                ",,,,,,,,,,",
                "");

        assertEquals(List.of(3, 0, 0), counts(job), () -> reasons(job));
        assertEquals(3, job.getInt("total"));
        assertEquals(3, job.getInt("done"));
    }

    @Test
    void aValueWithoutAColumnNameIsRefusedWithItsPlace() {
        var job = imported(
                "kind=households",
                CSV,
                HOUSEHOLDS + ",",
                household("Lò", "4") + ",Ghi chú",
                household("Lò", "5") + ",");

        assertEquals(List.of("2 #10 unnamed-column"), rejects(job));
        assertEquals(List.of(1, 1, 0), counts(job));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aRowIsNumberedByItsLineInTheFile(String lineBreak) {
        var file = String.join(
                "\n",
                "\uFEFFsep=,",
                HOUSEHOLDS,
                "",
                household("Lò", "4"),
                ",,,,,,,,",
                household("\"Lò\nVăn A\"", "5"),
                household("Lò", "x"),
                household("\"Lò", "6"),
                household("Lò", "y"),
                "",
                household("Lò", "z"));

        var job = imported("kind=households", CSV, file.replace("\n", lineBreak));
        var csv = io.restassured.RestAssured.given()
                .auth()
                .oauth2(OPERATOR)
                .accept("text/csv")
                .get("/v1/jobs/" + job.getString("id") + "/rejects")
                .asString();

        assertEquals(
                List.of("8 size wrong-type", "9 null unreadable-row", "10 size wrong-type", "12 size wrong-type"),
                rejects(job));
        assertEquals(List.of(2, 4, 0), counts(job));
        assertEquals(6, job.getInt("total"));
        assertTrue(csv.contains("\"12\",\"size\""), csv);
        assertEquals("Lò Văn A", fixture.value("SELECT head_name FROM household WHERE size = 5"));
    }

    @Test
    void aRowOfNdjsonIsNumberedByItsLineToo() {
        var good = ImportHouseholdsTest.json(UUID.randomUUID(), "03163", "Giàng A Páo", "HEAD");

        var job = imported("kind=households", NDJSON, "", good, " ", "[]", "\r", good.replace("\"M\"", "\"X\""));

        assertEquals(List.of("4 null not-an-object", "6 members/0/sex wrong-type"), rejects(job));
    }

    @Test
    void manyUnclosedQuotesSpoilTheirOwnRowsAlone() {
        var rows = IntStream.range(0, 3_000)
                .mapToObj(i -> household(i % 3 == 0 ? "\"Lò" : "Lò", "4"))
                .toList();

        var job = imported("kind=households", CSV, HOUSEHOLDS + "\n" + String.join("\n", rows));

        assertEquals(List.of(2_000, 1_000, 0), counts(job));
    }

    @Test
    void whatNobodySeesInACellDoesNotCount() {
        var household = fixture.household(HouseholdFixture.RURAL);
        var registered = UUID.randomUUID();

        var surveys = imported(
                surveys(),
                CSV,
                "id,household,surveyedOn,income,deprivations,causes,applicant",
                "\u200B%s\u00A0, %s,\t2018-10-15 ,７０００００\u00A0,\" WATER | TOILET\u00AD|\",NO_LAND;ILLNESS , x "
                        .formatted(UUID.randomUUID(), household));
        var households = imported(
                "kind=households",
                CSV,
                HOUSEHOLDS,
                " %s ,\u00A0,０３１２７,\u202F2018-03-01, \u00A0Nguyễn Thị Hoà\u200B,M ,\uFEFF1979, 01\u00A0, 4 "
                        .formatted(registered));

        assertEquals(List.of(1, 0, 0), counts(surveys), () -> reasons(surveys));
        assertEquals(
                "700000 {WATER,TOILET} {NO_LAND,ILLNESS}",
                fixture.value("SELECT concat_ws(' ', income, deprivations, causes) FROM survey"));
        assertEquals(List.of(1, 0, 0), counts(households), () -> reasons(households));
        assertEquals(
                "Nguyễn Thị Hoà", fixture.value("SELECT head_name FROM household WHERE id = '" + registered + "'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "income      ~ 1.500.000  ~ The value “1.500.000” is not valid: it must be a whole number. It has dots between digits: write 1500000.",
                "income      ~ \"1,500,000\" ~ It has commas between digits: write 1500000.",
                "income      ~ 1 500 000  ~ It has blanks or apostrophes between digits: write 1500000.",
                "income      ~ 11.0       ~ “11.0” is not valid: it must be a whole number. It has a decimal part: write 11.",
                "income      ~ \"1,5E+06\" ~ “1,5E+06” is not valid: it must be a whole number. The spreadsheet wrote it as a power of ten: write 1500000.",
                "income      ~ 1.5        ~ It is a fraction.",
                "income      ~ 700000 đ   ~ Write digits only, without a unit.",
                "income      ~ #VALUE!    ~ “#VALUE!” is an error of the spreadsheet",
                "income      ~ =B2*2      ~ The cell holds a formula: paste its value instead.",
                "income      ~ 99999999999999999999 ~ It has too many digits.",
                "surveyedOn  ~ 15/10/2018 ~ “15/10/2018” is not valid: it must be a date written YYYY-MM-DD. Write 2018-10-15",
                "surveyedOn  ~ 5-9-2018   ~ Write 2018-09-05",
                "surveyedOn  ~ 10/25/2018 ~ Write 2018-10-25",
                "surveyedOn  ~ 2018-9-5   ~ Write 2018-09-05",
                "surveyedOn  ~ 2018-10-15 00:00:00 ~ Write 2018-10-15",
                "surveyedOn  ~ 20181015   ~ Write 2018-10-15",
                "surveyedOn  ~ 43388      ~ “43388” is not valid: it must be a date written YYYY-MM-DD. It is the number that a spreadsheet has for a day. Write 2018-10-15",
                "surveyedOn  ~ 2018-02-30 ~ There is no such day.",
                "deprivations ~ Nguồn nước ~ The code “•••” is not in its list. Write WATER (Source of water).",
                "deprivations ~ Nhà tiêu hợp vệ sinh ~ Write TOILET",
                "deprivations ~ Giàng A Páo ~ The code “•••” is not in its list. Use one of: ",
                "causes      ~ Không có đất sản xuất ~ Write NO_LAND (No land for production)."
            })
    void aRefusalSaysWhatIsTheMatter(String column, String value, String sentence) {
        var household = fixture.household(HouseholdFixture.RURAL);
        var cells = new java.util.LinkedHashMap<String, String>();
        cells.put("id", UUID.randomUUID().toString());
        cells.put("household", household.toString());
        cells.put("surveyedOn", "2018-10-15");
        cells.put("income", "700000");
        cells.put("deprivations", "WATER");
        cells.put("causes", "NO_LAND");
        cells.put(column, value);

        var job = imported(surveys(), CSV, String.join(",", cells.keySet()), String.join(",", cells.values()));

        assertEquals(1, rejects(job).size(), () -> reasons(job));
        assertTrue(reasons(job).contains(sentence), () -> reasons(job));
        assertFalse(reasons(job).contains("Páo"), () -> reasons(job));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "area            ~ 3127       ~ There is no area with the code “3127” on 2016-05-01. A code of five digits lost its first zero: write 03127.",
                "headSex         ~ Nam        ~ The value “•••” is not valid: it must be one of: M (male), F (female).",
                "headEthnicGroup ~ 1          ~ A code of two digits lost its first zero: write 01.",
                "headEthnicGroup ~ Thái       ~ The code “•••” is not in its list. Write the code 03.",
                "headBirthDate   ~ 08/03/1979 ~ or year-month-day (YYYY-MM-DD). It is written day/month/year.",
                "registeredOn    ~ 08/03/1979 ~ The value “•••” is not valid: it must be a date written YYYY-MM-DD. Write year-month-day, such as 2025-10-31."
            })
    void aRefusalOfAHouseholdSaysWhatIsTheMatterWithoutAName(String column, String value, String sentence) {
        var columns = List.of(HOUSEHOLDS.split(","));
        var cells =
                new java.util.ArrayList<>(List.of(household("Lò Thị Xuân", "4").split(",")));
        cells.set(columns.indexOf(column), value);

        var job = imported("kind=households", CSV, HOUSEHOLDS, String.join(",", cells));

        assertEquals(1, rejects(job).size(), () -> reasons(job));
        assertTrue(reasons(job).contains(sentence), () -> reasons(job));
        assertFalse(reasons(job).contains("1979"), () -> reasons(job));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-excel",
                "text/plain",
                "application/csv",
                "text/comma-separated-values",
                "TEXT/CSV"
            })
    void csvHasManyMediaTypes(String type) {
        var file = SURVEYS + "\n" + survey(fixture.household(HouseholdFixture.RURAL));

        var job = imported(surveys(), type, file);

        assertEquals(List.of(1, 0, 0), counts(job), () -> reasons(job));
    }

    @Test
    void plainTextIsNdjsonIfItBeginsSo() {
        var job = imported(
                surveys(),
                "text/plain; charset=utf-8",
                ImportSurveysTest.json(fixture.household(HouseholdFixture.RURAL), 700_000));

        assertEquals(List.of(1, 0, 0), counts(job), () -> reasons(job));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/octet-stream", "application/xml"})
    void anotherMediaTypeIsToldWhatIsTaken(String type) {
        ImportClient.send(OPERATOR, surveys(), type + "; charset=utf-8", SURVEYS.getBytes(StandardCharsets.UTF_8))
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"))
                .body(
                        "detail",
                        containsString(
                                "an Excel workbook (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet), CSV (text/csv) or"));
    }

    @ParameterizedTest
    @CsvSource({
        "504B0304140006000800, Excel (.xlsx)",
        "D0CF11E0A1B11AE10000, Excel (.xls)",
        "1F8B0800000000000003, gzip",
        "255044462D312E370A25, PDF",
        "FFFE690064002C006800, UTF-16",
        "FEFF00690064002C0068, UTF-16",
        "690064002C0068006F00, UTF-16",
        "3C68746D6C3E3C626F64, HTML"
    })
    void aFileThatIsNoTextIsRefusedAtTheDoor(String bytes, String kind) {
        for (var type : List.of(CSV, NDJSON, "application/vnd.ms-excel; charset=utf-8", "text/plain; charset=utf-8")) {
            ImportClient.send(
                            OPERATOR, surveys(), type, java.util.HexFormat.of().parseHex(bytes))
                    .statusCode(415)
                    .body("detail", containsString(kind))
                    .body("messages.vi", containsString("hãy lưu tệp dạng “CSV UTF-8” rồi gửi lại"));
        }
        assertEquals("0", fixture.value("SELECT count(*) FROM job_input WHERE job_id NOT IN (SELECT id FROM job)"));
    }

    @Test
    void anotherEncodingIsRefusedWithAHint() {
        var header = "Mã phiếu,Hộ,Ngày khảo sát,Thu nhập".getBytes(Charset.forName("windows-1258"));

        var job = ImportClient.finished(UUID.fromString(ImportClient.send(OPERATOR, surveys(), CSV, header)
                .statusCode(201)
                .extract()
                .path("job")));

        assertEquals("not-utf-8", job.getString("message.code"));
        assertTrue(job.getString("message.vi").contains("Windows-1258"), job.getString("message.vi"));
        assertTrue(job.getString("message.vi").contains("“CSV UTF-8”"), job.getString("message.vi"));
    }

    private String surveys() {
        return "kind=surveys&review=" + review;
    }

    private static String survey(UUID household) {
        return UUID.randomUUID() + "," + household + ",2018-10-15,700000,WATER,true";
    }

    private static String household(String head, String size) {
        return UUID.randomUUID() + ",,03127,2016-05-01," + head + ",F,1979,01," + size;
    }

    private String reasons(JsonPath job) {
        return fixture.value("SELECT string_agg(r::text, E'\n' ORDER BY row) FROM job_reject r WHERE job_id = '"
                + job.getString("id") + "'");
    }
}
