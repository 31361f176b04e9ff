package vn.vuonlen.kit.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.w3c.dom.Document;

/** What is asked of the library: a tagged PDF with its own fonts, of this page and of nothing else. */
final class PdfConversion {

    private static final String FAMILY = "Liberation Serif";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final Set<String> NO_PROTOCOLS = Set.of("http", "https", "data", "classpath", "file", "jar");

    static {
        // It would log each page that is made, and what it does not know of a style.
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OwnFont());
    }

    private PdfConversion() {}

    static byte[] convert(Document page) {
        try (var document = new PDDocument();
                var renderer = builder(page).usePDDocument(document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            // No time, and an identifier that follows from the content: the same page gives the same file.
            document.getDocumentInformation().setCreationDate(null);
            document.setDocumentId(0L);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make a PDF", e);
        }
    }

    private static PdfRendererBuilder builder(Document page) {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Vươn Lên")
                .withW3cDocument(page, "");
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        builder.useUriResolver((base, uri) -> null);
        builder.useProtocolsStreamImplementation(
                uri -> {
                    throw new IllegalStateException("Nothing is read for a page");
                },
                NO_PROTOCOLS);
        font(builder, OwnFont.REGULAR, NORMAL, FontStyle.NORMAL);
        font(builder, "LiberationSerif-Bold.ttf", BOLD, FontStyle.NORMAL);
        font(builder, "LiberationSerif-Italic.ttf", NORMAL, FontStyle.ITALIC);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> OwnFont.file(file), FAMILY, weight, style, true);
    }
}
