package vn.vuonlen.kit.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * What stands for a font that no page of ours has: the library asks for Helvetica, in which it would write forms. PDFBox would
 * search the machine for it, and write what it found to a file.
 */
final class OwnFont implements FontMapper {

    static final String REGULAR = "LiberationSerif-Regular.ttf";

    private final TrueTypeFont font = read();

    /** To be closed by whoever reads it. */
    static InputStream file(String name) {
        return OwnFont.class.getResourceAsStream("/documents/fonts/" + name);
    }

    private static TrueTypeFont read() {
        try (var file = file(REGULAR)) {
            return new TTFParser().parseEmbedded(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font, true);
    }
}
