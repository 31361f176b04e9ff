package vn.vuonlen.kit.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Reads back what was made of a page. */
class PdfRendererTest {

    /** Every letter of Vietnamese, as they stand in a dictionary. */
    private static final String LETTERS =
            "aàảãáạ ăằẳẵắặ âầẩẫấậ bc dđ eèẻẽéẹ êềểễếệ gh iìỉĩíị klmn oòỏõóọ ôồổỗốộ ơờởỡớợ pqrst"
                    + " uùủũúụ ưừửữứự vx yỳỷỹýỵ";

    private final PdfRenderer renderer = new PdfRenderer();

    private static String page(String body) {
        return "<!DOCTYPE html>\n"
                + "<html lang=\"vi\"><head><meta name=\"subject\" content=\"Thử\" /><title>Thử nghiệm</title><style>"
                + PrintStyle.css() + "</style></head><body>" + body + "</body></html>";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document);
        }
    }

    @Test
    void everyLetterOfVietnameseIsThere() throws IOException {
        for (String style : List.of("", "strong", "soft")) {
            String both = LETTERS + " " + LETTERS.toUpperCase(Locale.ROOT);
            String pdf = text(renderer.render(page("<p class=\"" + style + "\">" + both + "</p>")));

            assertEquals(both, pdf.replaceAll("\\s+", " ").replace(" 1/1", "").strip());
        }
    }

    @Test
    void decomposedLettersAreComposed() throws IOException {
        String decomposed = Normalizer.normalize("Lường Thị Nguyệt", Normalizer.Form.NFD);

        assertTrue(text(renderer.render(page("<p>" + decomposed + "</p>"))).contains("Lường Thị Nguyệt"));
    }

    /** Composed with the end of the tag before it, the stroke would make ≯ of it, and the page would be no page. */
    @Test
    void aCombiningStrokeBreaksNoTag() throws IOException {
        assertTrue(text(renderer.render(page("<p>\u0338Vàng A Páo</p>"))).contains("Vàng A Páo"));
    }

    /** One kind of escape for each that XML knows, and characters that it does not have. */
    @Test
    void textThatLooksLikeMarkupStaysText() throws IOException {
        String pdf = text(
                renderer.render(page("<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp;amp; &quot;\u0007</p>")));

        assertTrue(pdf.contains("<script>alert('1')</script> &amp; \""), pdf);
    }

    @Test
    void fontsAreEmbeddedAndTheFileIsTagged() throws IOException {
        byte[] pdf = renderer.render(page("<h1>Giấy</h1><p class=\"strong\">Đậm</p><p class=\"soft\">Nghiêng</p>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            int fonts = 0;
            for (var name : resources.getFontNames()) {
                assertTrue(resources.getFont(name).isEmbedded(), name.getName());
                assertTrue(resources.getFont(name).getName().contains("LiberationSerif"), name.getName());
                fonts++;
            }
            assertEquals(3, fonts);
            assertEquals("vi", document.getDocumentCatalog().getLanguage());
            assertEquals("Thử nghiệm", document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals(210, Math.round(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4));
        }
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        String page = page("<p>Một trang</p>");

        assertArrayEquals(renderer.render(page), new PdfRenderer().render(page));
    }

    /** Whatever a page refers to, by whatever element or property: neither the network nor a file is asked. */
    @Test
    void nothingIsReadButThePage(@TempDir Path folder) throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String http = "http://127.0.0.1:" + server.getAddress().getPort();
            Path secret = Files.writeString(folder.resolve("secret.css"), "p:before { content: 'BÍ MẬT' }");
            Files.writeString(folder.resolve("secret.html"), "<html><body>BÍ MẬT</body></html>");
            String text = text(renderer.render(page("""
                <link rel="stylesheet" href="%1$s/link" /><link rel="stylesheet" href="%2$s" />
                <style>@import url("%1$s/import"); @import url("%2$s");
                @font-face { font-family: X; src: url("%1$s/font") } .x { background: url(%1$s/background); font-family: X }
                li { list-style-image: url(%1$s/list) } .y:before { content: url(%1$s/content) }</style>
                <p class="x">Chữ</p><p class="y">Chữ</p><ul><li>Chữ</li></ul><div style="background: url(%1$s/inline)">Chữ</div>
                <img src="%1$s/img" alt="" /><img src="//127.0.0.1/protocol" alt="" /><img src="file:///etc/passwd" alt="" />
                <img src="classpath:/documents/print.css" alt="" /><img src="jar:%1$s/jar!/x" alt="" />
                <object data="%1$s/object" type="application/pdf"></object><iframe src="%1$s/iframe"></iframe>
                <embed src="%1$s/embed" /><a href="%1$s/anchor">Nối</a><a href="%1$s/file" download="x">Nối</a>
                <script src="%1$s/script"></script><svg><image href="%1$s/svg" /></svg><input type="image" src="%1$s/input" />
                """.formatted(http, secret.toUri()))));

            assertEquals(List.of(), asked);
            assertFalse(text.contains("BÍ MẬT"), text);
            assertTrue(text.contains("Chữ"), text);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html SYSTEM \"http://127.0.0.1:1/x.dtd\"><html lang=\"vi\"><body/></html>",
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html lang=\"vi\"><body>&x;</body></html>",
                "<!DOCTYPE html><!DOCTYPE html [<!ENTITY x \"y\">]><html><body>&x;</body></html>",
                "<html><body><p></body></html>",
                ""
            })
    void whatIsNotAPageOfOursIsRefused(String page) {
        assertThrows(IllegalArgumentException.class, () -> renderer.render(page));
    }

    @Test
    void whatIsTooLongIsRefused() {
        String page = page("<p>" + "a".repeat((int) PdfRenderer.mostCharacters()) + "</p>");

        var problem = assertThrows(Problem.class, () -> renderer.render(page));
        assertEquals(KitProblem.DOCUMENT_TOO_LARGE, problem.type());
    }

    /** Ten at once, of which each gets its own. */
    @Test
    void pagesMadeAtOnceDoNotMix() {
        List<String> texts = IntStream.range(0, 10)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return text(renderer.render(page("<p>Trang số " + i + "</p>")));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();

        IntStream.range(0, 10).forEach(i -> assertTrue(texts.get(i).startsWith("Trang số " + i), texts.get(i)));
    }

    /** The header is a setting, which cannot compute it: whoever changes the style corrects the hash there. */
    @Test
    void theStylePassesThePolicyAndNothingElseDoes() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(PrintStyle.css().getBytes(UTF_8));
        String source = "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        var settings = new Properties();
        try (var file = PrintStyle.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            settings.load(file);
        }

        assertTrue(
                settings.getProperty("quarkus.http.header.\"Content-Security-Policy\".value")
                        .contains("; style-src 'self' " + source + ";"),
                "the header does not let " + source + " pass");
        assertEquals(
                List.of("style-src " + source),
                Pattern.compile("; ")
                        .splitAsStream(PrintStyle.policy())
                        .filter(directive -> !directive.endsWith("'none'"))
                        .toList());
        assertTrue(PrintStyle.policy().startsWith("default-src 'none'; "), PrintStyle.policy());
        // Within a style element they would be the beginning of a tag and of an escape.
        assertFalse(PrintStyle.css().contains("<") || PrintStyle.css().contains("&"));
    }

    /** The library would write the time, and a name of its own. */
    @Test
    void theFileDoesNotTellWhenItWasMade() throws IOException {
        byte[] pdf = renderer.render(page("<p>Chữ</p>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(null, document.getDocumentInformation().getCreationDate());
            assertEquals("Vươn Lên", document.getDocumentInformation().getProducer());
        }
        assertFalse(new String(pdf, ISO_8859_1).contains("/CreationDate"));
    }
}
