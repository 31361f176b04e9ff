package vn.vuonlen.kit.documents;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a page as XML that refers to nothing outside of itself. */
final class PageMarkup {

    private static final String DOCTYPE = "<!DOCTYPE html>";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** What XML 1.0 cannot have, half a surrogate pair included. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private PageMarkup() {}

    static Document parse(String html) {
        var page = html.startsWith(DOCTYPE) ? html.substring(DOCTYPE.length()) : html;
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            var text = NOT_IN_XML.matcher(page).replaceAll("\uFFFD");
            var document = builder.parse(new InputSource(new StringReader(text)));
            compose(document.getDocumentElement());
            return document;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("The page is not well-formed", e);
        }
    }

    /**
     * The font has the letters of Vietnamese composed. Only after the markup was read: composed before, the end of a tag and
     * the combining stroke that a name begins with would be one character.
     */
    private static void compose(Node node) {
        if (node instanceof Text text) {
            text.setData(Normalizer.normalize(text.getData(), Normalizer.Form.NFC));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            compose(child);
        }
    }

    /** The default one prints the page's faults, with what is around them. */
    private static final class Throwing extends DefaultHandler {
        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
