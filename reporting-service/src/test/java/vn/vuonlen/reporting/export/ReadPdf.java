package vn.vuonlen.reporting.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF as a reader and a program for readers find it.
 *
 * @param widths of its pages, in millimetres
 */
record ReadPdf(String text, String title, String language, boolean hasOnlyEmbeddedFonts, Set<Long> widths) {

    static ReadPdf of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            boolean embedded = true;
            var widths = new TreeSet<Long>();
            for (var page : document.getPages()) {
                widths.add(Math.round(page.getMediaBox().getWidth() / 72 * 25.4));
                for (var font : page.getResources().getFontNames()) {
                    embedded &= page.getResources().getFont(font).isEmbedded();
                }
            }
            return new ReadPdf(
                    text.getText(document),
                    document.getDocumentInformation().getTitle(),
                    document.getDocumentCatalog().getLanguage(),
                    embedded,
                    widths);
        }
    }

    /** Whether a line has these figures one after the other, or two lines have them where the table is wider than a page. */
    boolean hasRow(List<String> figures) {
        return isInALine(figures)
                || IntStream.range(1, figures.size())
                        .anyMatch(at ->
                                isInALine(figures.subList(0, at)) && isInALine(figures.subList(at, figures.size())));
    }

    private boolean isInALine(List<String> figures) {
        return text.lines()
                .map(line -> Arrays.stream(line.strip().split("\\s+", -1))
                        .filter(word -> word.matches("\u2212?[0-9][0-9.,]*"))
                        .toList())
                .anyMatch(numbers -> Collections.indexOfSubList(numbers, figures) >= 0);
    }
}
