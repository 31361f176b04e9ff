package vn.vuonlen.checks.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The surveys of a file of NDJSON as tables: as CSV, and as a workbook with a text in each cell. */
record SurveyTables(Path csv, Path workbook) {

    private static final List<String> COLUMNS = List.of(
            "id",
            "household",
            "surveyedOn",
            "income",
            "b1",
            "b2",
            "deprivations",
            "causes",
            "aspirations",
            "noCapacityToWork",
            "applicant",
            "noDeprivation");

    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static SurveyTables of(Path surveys) throws IOException {
        var tables = new SurveyTables(surveys.resolveSibling("surveys.csv"), surveys.resolveSibling("surveys.xlsx"));
        try (var lines = Files.newBufferedReader(surveys);
                var csv = Files.newBufferedWriter(tables.csv);
                var zip = new ZipOutputStream(Files.newOutputStream(tables.workbook))) {
            var sheet = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"" + TYPE
                            + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet.write("<worksheet><sheetData>");
            write(csv, sheet, COLUMNS);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var survey = HouseholdClient.JSON.readTree(line);
                write(
                        csv,
                        sheet,
                        COLUMNS.stream()
                                .map(column -> text(survey.path(column)))
                                .toList());
            }
            sheet.write("</sheetData></worksheet>");
            sheet.flush();
            zip.closeEntry();
        }
        return tables;
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asText("");
        }
        var codes = new StringBuilder();
        value.forEach(code -> codes.append(codes.isEmpty() ? "" : "|").append(code.asText()));
        return codes.toString();
    }

    private static void write(BufferedWriter csv, BufferedWriter sheet, List<String> cells) throws IOException {
        csv.write(String.join(",", cells));
        csv.newLine();
        sheet.write("<row>");
        for (var cell : cells) {
            sheet.write("<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
        }
        sheet.write("</row>");
    }

    private static String relation(String type, String target) {
        return "<Relationships><Relationship Id=\"r\" Type=\"" + TYPE + "/" + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }
}
