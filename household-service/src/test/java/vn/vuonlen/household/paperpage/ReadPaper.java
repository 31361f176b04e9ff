package vn.vuonlen.household.paperpage;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A paper as its reader gets it: the page, and the PDF of it. */
record ReadPaper(String address, Document page, byte[] pdf) {

    static ReadPaper of(String token, String address) {
        var page = get(token, address, "text/html");
        page.then().statusCode(200).contentType(startsWith("text/html"));
        var pdf = get(token, address, "application/pdf");
        pdf.then().statusCode(200).contentType("application/pdf");
        return new ReadPaper(address, Jsoup.parse(page.asString()), pdf.asByteArray());
    }

    static Response get(String token, String address, String type) {
        return given().auth()
                .oauth2(token)
                .accept(type)
                .header("Accept-Language", "vi")
                .get(address);
    }

    /** The cells of each line of the table, without its head. */
    List<String> rows() {
        return page.select("tbody tr").stream()
                .map(row -> String.join(
                                " ",
                                row.select("td").stream().map(Element::text).toList())
                        .strip())
                .toList();
    }

    /** Of both, with single blanks. */
    String text() throws IOException {
        return pageText() + "\n" + pdfText();
    }

    String pageText() {
        return page.body().text();
    }

    String pdfText() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document);
        }
    }

    /** What a program finds in the file that shows it as no text: metadata, tags, and everything that is compressed in it. */
    String everythingInThePdf() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var all = new StringBuilder(pdfText());
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                all.append('\n').append(object);
                if (object instanceof COSStream stream && !isFont(stream)) {
                    all.append('\n').append(stream.toTextString());
                }
            }
            return all.toString();
        }
    }

    private static boolean isFont(COSStream stream) {
        return stream.containsKey(COSName.LENGTH1);
    }

    /** The PDF has the same lines as the page, in fonts of its own, and is tagged. */
    ReadPaper sameInBoth() throws IOException {
        var text = pdfText();
        var lines = text.lines().map(String::strip).collect(toSet());
        for (var row : rows()) {
            assertTrue(lines.contains(row), () -> row + " is not in\n" + text);
        }
        assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), text);
        try (var document = Loader.loadPDF(pdf)) {
            for (var sheet : document.getPages()) {
                for (var font : sheet.getResources().getFontNames()) {
                    assertTrue(sheet.getResources().getFont(font).isEmbedded(), font.getName());
                }
            }
            assertEquals(
                    page.selectFirst("html").attr("lang"),
                    document.getDocumentCatalog().getLanguage());
            assertEquals(page.title(), title(document));
        }
        return this;
    }

    private static String title(PDDocument document) {
        return document.getDocumentInformation().getTitle();
    }
}
