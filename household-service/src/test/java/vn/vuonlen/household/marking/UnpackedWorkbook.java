package vn.vuonlen.household.marking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The parts of a workbook as another program finds them, without the reader that is tested. */
public final class UnpackedWorkbook {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public UnpackedWorkbook(byte[] workbook) throws IOException {
        var file = Files.createTempFile("unpacked", ".zip");
        Files.write(file, workbook);
        try (var zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE)) {
            for (var part : Collections.list(zip.entries())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        }
    }

    /** The cells of a sheet by their places: the text or the number, and in brackets the style if there is one. */
    public Map<String, String> cells(int sheet) throws IOException {
        var all = new LinkedHashMap<String, String>();
        var cells = document("xl/worksheets/sheet" + sheet + ".xml").getElementsByTagName("c");
        for (int i = 0; i < cells.getLength(); i++) {
            var cell = (Element) cells.item(i);
            all.put(cell.getAttribute("r"), cell.getTextContent() + fill(cell.getAttribute("s")));
        }
        return all;
    }

    /** The colour of a style in brackets, if it has one. */
    private String fill(String style) throws IOException {
        if (style.isEmpty()) {
            return "";
        }
        var styles = document("xl/styles.xml");
        var formats = (Element) styles.getElementsByTagName("cellXfs").item(0);
        var format = (Element) formats.getElementsByTagName("xf").item(Integer.parseInt(style));
        var fill = (Element)
                styles.getElementsByTagName("fill").item(Integer.parseInt("0" + format.getAttribute("fillId")));
        var colour = (Element) fill.getElementsByTagName("fgColor").item(0);
        return colour == null ? "" : " [" + colour.getAttribute("rgb") + "]";
    }

    /** The same workbook with another row at the end of its first sheet. */
    public byte[] withRow(String row) throws IOException {
        var sheet = new String(parts.get("xl/worksheets/sheet1.xml"), UTF_8);
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet.replace("</sheetData>", row + "</sheetData>").getBytes(UTF_8));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Document document(String part) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get(part)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(part + " is no XML", e);
        }
    }
}
