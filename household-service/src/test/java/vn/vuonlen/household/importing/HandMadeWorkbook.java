package vn.vuonlen.household.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of which each part can be other than a spreadsheet would write it. */
public final class HandMadeWorkbook {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The styles that its cells may have. */
    public static final int DAY = 1;

    static final int TEXT = 2;
    static final int FIVE_DIGITS = 3;
    static final int DAY_OF_ITS_OWN = 4;
    static final int AMOUNT = 5;

    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3">\
            <numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="[$-42A]dd/mm/yyyy;@"/>\
            <numFmt numFmtId="166" formatCode="#,##0\\ &quot;đồng y&quot;"/></numFmts>\
            <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/>\
            <xf numFmtId="14"/><xf numFmtId="49"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>\
            </cellXfs></styleSheet>""";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private record Sheet(String name, String state, String rows) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder texts = new StringBuilder();
    private String properties = "";
    private int level = 6;

    public static HandMadeWorkbook of(String... rows) {
        return new HandMadeWorkbook().sheet("Sheet1", "visible", rows);
    }

    HandMadeWorkbook sheet(String name, String state, String... rows) {
        sheets.add(new Sheet(name, state, String.join("", rows)));
        return this;
    }

    HandMadeWorkbook properties(String attributes) {
        properties = "<workbookPr " + attributes + "/>";
        return this;
    }

    /** Its number is that of the calls before. */
    HandMadeWorkbook sharedText(String xml) {
        texts.append("<si>").append(xml).append("</si>");
        return this;
    }

    HandMadeWorkbook part(String path, String text) {
        parts.put(path, text);
        return this;
    }

    HandMadeWorkbook uncompressed() {
        level = 0;
        return this;
    }

    /** A text is one, a number is one, null is none, and what begins with {@code <c} is a cell as it is. */
    public static String row(int number, Object... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.length; column++) {
            row.append(cell(place(column, number), cells[column]));
        }
        return row.append("</row>").toString();
    }

    public static String styled(String place, int style, Object number) {
        return "<c r=\"" + place + "\" s=\"" + style + "\"><v>" + number + "</v></c>";
    }

    static String place(int column, int row) {
        return (char) ('A' + column) + Integer.toString(row);
    }

    private static String cell(String place, Object value) {
        return switch (value) {
            case null -> "";
            case String cell when cell.startsWith("<c") -> cell;
            case String text -> "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
            case Boolean flag -> "<c r=\"" + place + "\" t=\"b\"><v>" + (flag ? 1 : 0) + "</v></c>";
            default -> "<c r=\"" + place + "\"><v>" + value + "</v></c>";
        };
    }

    public byte[] bytes() {
        var all = new LinkedHashMap<String, String>();
        all.put("[Content_Types].xml", "<Types/>");
        all.put(
                "_rels/.rels",
                relations("<Relationship Id=\"r\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"/xl/workbook.xml\"/>"));
        all.put("xl/workbook.xml", workbook());
        all.put("xl/_rels/workbook.xml.rels", relations(references()));
        all.put("xl/styles.xml", STYLES);
        all.put("xl/sharedStrings.xml", "<sst>" + texts + "</sst>");
        for (int i = 0; i < sheets.size(); i++) {
            all.put(
                    "xl/worksheets/s" + i + ".xml",
                    "<worksheet><sheetData>" + sheets.get(i).rows + "</sheetData></worksheet>");
        }
        all.putAll(parts);
        return zip(all);
    }

    private String workbook() {
        var book = new StringBuilder("<workbook xmlns:r=\"" + RELATIONS + "\">" + properties + "<sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            book.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>"
                    .formatted(sheets.get(i).name, i + 1, sheets.get(i).state, i));
        }
        return book.append("</sheets></workbook>").toString();
    }

    private String references() {
        var references = new StringBuilder(
                "<Relationship Id=\"t\" Type=\"%1$s/styles\" Target=\"styles.xml\"/>".formatted(RELATIONS)
                        + "<Relationship Id=\"u\" Type=\"%1$s/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                                .formatted(RELATIONS));
        for (int i = 0; i < sheets.size(); i++) {
            references.append("<Relationship Id=\"s%d\" Type=\"%s/worksheet\" Target=\"worksheets/s%d.xml\"/>"
                    .formatted(i, RELATIONS, i));
        }
        return references.toString();
    }

    private static String relations(String all) {
        return "<Relationships>" + all + "</Relationships>";
    }

    private byte[] zip(Map<String, String> all) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
