package vn.vuonlen.reporting.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A hash of the rows of a long report in a file, the same whoever wrote it. */
final class LongReportHash {

    private final MessageDigest digest = sha256();

    static String of(Path file) throws IOException {
        var hash = new LongReportHash();
        if (file.toString().endsWith(".xlsx")) {
            hash.workbook(file);
        } else {
            hash.text(file);
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** The lines, whatever they end with. */
    private void text(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> add(List.of(line)));
        }
    }

    private void workbook(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (int sheet = 1; sheet <= 2; sheet++) {
                try (var part = zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + sheet + ".xml"))) {
                    sheet(XMLInputFactory.newFactory().createXMLStreamReader(part));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + " is no workbook", e);
        }
    }

    /** The rows that end with a number: what stands above and below the table of a form does not. */
    private void sheet(XMLStreamReader sheet) throws XMLStreamException {
        var cells = new ArrayList<String>();
        boolean number = false;
        while (sheet.hasNext()) {
            int event = sheet.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (sheet.getLocalName()) {
                    case "row" -> cells.clear();
                    case "v", "t" -> {
                        number = sheet.getLocalName().equals("v");
                        cells.add(sheet.getElementText());
                    }
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && sheet.getLocalName().equals("row")
                    && number) {
                add(cells);
            }
        }
    }

    private void add(List<String> cells) {
        digest.update(String.join("\t", cells).getBytes(UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
