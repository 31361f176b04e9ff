package vn.vuonlen.household.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.importing.HandMadeWorkbook.XLSX;
import static vn.vuonlen.household.importing.HandMadeWorkbook.row;
import static vn.vuonlen.household.importing.ImportClient.OPERATOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vuonlen.household.HouseholdFixture;

/** Workbooks that no import may take, whether an office or an attacker made them so. */
@QuarkusTest
class HostileWorkbookTest {

    private static final String HEADER = row(
            1, "Mã hộ", "Mã xã", "Ngày đăng ký", "Họ tên chủ hộ", "Giới tính", "Năm sinh", "Dân tộc", "Số nhân khẩu");

    private static final String SHEET = "xl/worksheets/s0.xml";

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    /** Whatever became of it: it holds what people told an office. */
    @AfterEach
    void noFileIsLeft() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertEquals(
                    0,
                    files.filter(file -> file.getFileName().toString().matches("workbook.*\\.xlsx"))
                            .count());
        }
    }

    static Stream<Arguments> refusedAtTheDoor() {
        var password = ("\u00D0\u00CF\u0011\u00E0" + new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1))
                .getBytes(ISO_8859_1);
        var old = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1".getBytes(ISO_8859_1);
        var macros = HandMadeWorkbook.of(HEADER).part("xl/vbaProject.bin", "x").bytes();
        var good = HandMadeWorkbook.of(HEADER).bytes();
        return Stream.of(
                Arguments.of(XLSX, password, "The workbook has a password: remove it in Excel"),
                Arguments.of(XLSX, old, "The file is an old workbook (.xls)"),
                Arguments.of("application/vnd.ms-excel", old, "(it looks like Excel (.xls))"),
                Arguments.of(XLSX, macros, "The workbook has macros: save it as"),
                Arguments.of(
                        "application/vnd.ms-excel.sheet.macroEnabled.12", good, "The workbook has macros: save it as"),
                Arguments.of(
                        XLSX,
                        "PK\3\4....mimetypeapplication/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8),
                        "The file is no workbook (.xlsx)"),
                Arguments.of(XLSX, "id,household".getBytes(UTF_8), "The file is no workbook (.xlsx)"),
                Arguments.of(
                        "text/csv",
                        good,
                        "The file is a workbook (.xlsx) that was sent as something else: send it as application/vnd.openxml"),
                Arguments.of("application/vnd.ms-excel", good, "send it as application/vnd.openxml"));
    }

    @ParameterizedTest
    @MethodSource("refusedAtTheDoor")
    void whatIsNoWorkbookIsRefusedAtTheDoor(String type, byte[] file, String sentence) {
        var before = fixture.value("SELECT count(*) FROM job_input");

        ImportClient.send(OPERATOR, "kind=households", type, file)
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"))
                .body("detail", containsString(sentence));

        assertEquals(before, fixture.value("SELECT count(*) FROM job_input"));
    }

    @Test
    void macrosAreFoundWhereverTheyAre() {
        var filler = "x".repeat(2_000_000);
        var workbook = HandMadeWorkbook.of(HEADER)
                .uncompressed()
                .part("filler", filler)
                .part("xl/vbaProject.bin", "x");

        assertEquals("workbook-macros", failed(workbook.bytes()));
    }

    @ParameterizedTest
    @CsvSource({"0", "2"})
    void theSheetWithTheRowsMustBePlain(int sheets) {
        var workbook = new HandMadeWorkbook().sheet("Ẩn", "hidden", HEADER);
        for (int i = 0; i < sheets; i++) {
            workbook.sheet("Nguyễn Văn " + i, "visible", HEADER);
        }

        var job = job(workbook.bytes());

        assertEquals("workbook-sheets", job.getString("message.code"));
        assertTrue(
                job.getString("message.en").contains("has " + sheets + " visible sheets"), job.getString("message.en"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet><sheetData/></worksheet>",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>x</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"z\"><v>7</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"2000000000\"><c><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"one\"><c><v>1</v></c></row></sheetData></worksheet>",
                "not XML"
            })
    void aSheetThatNoOfficeWritesIsRefused(String sheet) {
        assertEquals(
                "workbook-broken",
                failed(HandMadeWorkbook.of("").part(SHEET, sheet).bytes()));
    }

    /** Each is some kilobytes long, and would fill the memory if it were read as it says. */
    @Test
    void whatUnpacksToALotIsRefused() {
        UnaryOperator<String> sheet = rows -> "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
        var attribute = "<row r=\"1\"><c r=\"A1\" t=\"" + "n".repeat(70_000_000) + "\"/></row>";
        var comment = "<!--" + "-x".repeat(30_000_000) + "-->";
        var text = row(1, "x".repeat(70_000_000));
        var depth = "<a>".repeat(20_000_000);

        for (var rows : Stream.of(attribute, comment, text, depth).toList()) {
            assertEquals(
                    "workbook-broken",
                    failed(HandMadeWorkbook.of("")
                            .part(SHEET, sheet.apply(rows))
                            .bytes()));
        }
    }

    /** Alone, or with others that are each no bomb. */
    @ParameterizedTest
    @CsvSource({"1, 1100", "2, 550"})
    void aBombIsNotUnpacked(int sheets, int mebibytes) throws IOException {
        var workbook = new HandMadeWorkbook();
        for (int i = 0; i < sheets; i++) {
            workbook.sheet("Sheet" + i, "visible");
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            var small = workbook.bytes();
            try (var parts = new ZipInputStream(new ByteArrayInputStream(small))) {
                for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    if (part.getName().startsWith("xl/worksheets/")) {
                        zip.write("<worksheet><sheetData>".getBytes(UTF_8));
                        var blanks = new byte[1 << 20];
                        Arrays.fill(blanks, (byte) ' ');
                        for (int i = 0; i < mebibytes; i++) {
                            zip.write(blanks);
                        }
                        zip.write("</sheetData></worksheet>".getBytes(UTF_8));
                    } else {
                        parts.transferTo(zip);
                    }
                }
            }
        }

        var job = job(bytes.toByteArray());

        assertEquals("workbook-too-large", job.getString("message.code"));
        assertTrue(job.getString("message.en").contains("larger than 1,024 MiB"), job.getString("message.en"));
    }

    static Stream<Arguments> manyEntries() {
        UnaryOperator<String> references = many -> "<Relationships>" + many + "</Relationships>";
        return Stream.of(
                Arguments.of("_rels/.rels", references.apply("<Relationship/>".repeat(10_001)), "10,000"),
                Arguments.of(
                        "xl/_rels/workbook.xml.rels", references.apply("<Relationship/>".repeat(10_001)), "10,000"),
                Arguments.of(
                        "xl/styles.xml",
                        "<styleSheet>"
                                + IntStream.range(0, 10_001)
                                        .mapToObj("<numFmt numFmtId=\"%d\"/>"::formatted)
                                        .collect(joining())
                                + "</styleSheet>",
                        "10,000"),
                Arguments.of(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs>" + "<xf/>".repeat(65_537) + "</cellXfs></styleSheet>",
                        "65,536"),
                Arguments.of(
                        "xl/workbook.xml",
                        "<workbook><sheets>" + "<sheet name=\"a\" id=\"s0\"/>".repeat(101) + "</sheets></workbook>",
                        "100"));
    }

    @ParameterizedTest
    @MethodSource("manyEntries")
    void entriesBeyondAllThatAnOfficeHasAreRefused(String part, String text, String limit) {
        var job = job(HandMadeWorkbook.of(HEADER).part(part, text).bytes());

        assertEquals("workbook-too-many-entries", job.getString("message.code"));
        assertTrue(
                job.getString("message.en")
                        .contains("has more than " + limit
                                + " visible sheets, links or cell formats. Copy only the rows"),
                job.getString("message.en"));
    }

    /** A small file would be read for days: each reading of an empty sheet goes to its end. */
    @Test
    void twoSheetsOfOnePartAreRefused() {
        var twice = "<workbook><sheets>" + "<sheet name=\"a\" id=\"s0\"/>".repeat(2) + "</sheets></workbook>";

        assertEquals(
                "workbook-broken",
                failed(HandMadeWorkbook.of(HEADER)
                        .part("xl/workbook.xml", twice)
                        .bytes()));
    }

    @Test
    void aFormatLongerThanAnyOfAnOfficeIsRefused() {
        var styles = "<styleSheet><numFmt numFmtId=\"164\" formatCode=\"" + "[".repeat(256) + "\"/></styleSheet>";

        assertEquals(
                "workbook-broken",
                failed(HandMadeWorkbook.of(HEADER).part("xl/styles.xml", styles).bytes()));
    }

    /** The directory is read into memory as a whole, so that the one that is judged has to be the one that is read. */
    @Test
    void anEndInsideTheCommentOfTheTrueEndHidesNoDirectory() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var parts = new ZipInputStream(
                        new ByteArrayInputStream(HandMadeWorkbook.of(HEADER).bytes()))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                parts.transferTo(zip);
            }
            for (int i = 0; i < 3_000; i++) {
                zip.putNextEntry(new ZipEntry("n".repeat(400) + i));
            }
            zip.setComment("PK\u0005\u0006" + "\0".repeat(18) + "x");
        }

        assertEquals("workbook-broken", failed(bytes.toByteArray()));
    }

    @Test
    void aRowOfAllColumnsIsRefusedAlone() {
        var wide = new StringBuilder("<row r=\"2\">");
        for (int column = 0; column < 16_384; column++) {
            wide.append("<c t=\"inlineStr\"><is><t>abcdef</t></is></c>");
        }
        var good = row(3, "A-1", "03127", "2018-03-01", "Lò Mẫu", "M", 1979, "01", 4);

        var job = job(HandMadeWorkbook.of(HEADER, wide.append("</row>").toString(), good)
                .bytes());

        assertEquals(List.of("2 null row-too-long"), ImportClient.rejects(job));
        assertEquals(List.of(1, 1, 0), ImportClient.counts(job));
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, ''",
        "_rels/.rels, <Relationships/>",
        "xl/styles.xml, <",
        "xl/sharedStrings.xml, <sst><si>",
        "xl/_rels/workbook.xml.rels, <Relationships/>"
    })
    void aWorkbookWithoutAPartIsRefused(String part, String text) {
        assertEquals(
                "workbook-broken",
                failed(HandMadeWorkbook.of(HEADER).part(part, text).bytes()));
    }

    @Test
    void anArchiveThatIsCutOffIsRefused() {
        var whole = HandMadeWorkbook.of(HEADER).bytes();

        assertEquals("workbook-broken", failed(Arrays.copyOf(whole, whole.length - 30)));
        assertEquals("workbook-broken", failed(Arrays.copyOf(whole, 60)));
    }

    private String failed(byte[] workbook) {
        var job = job(workbook);
        assertEquals("FAILED", job.getString("state"));
        return job.getString("message.code");
    }

    private static JsonPath job(byte[] workbook) {
        return ImportClient.finished(UUID.fromString(ImportClient.send(OPERATOR, "kind=households", XLSX, workbook)
                .statusCode(201)
                .extract()
                .path("job")));
    }
}
