package vn.vuonlen.household.workbook;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.vuonlen.kit.documents.EscapedText;
import vn.vuonlen.kit.problem.Problem;

/**
 * A part of a workbook, read forward element by element. Elements are known by their local names: the strict form of the
 * standard has other namespaces. A document type is refused, as no office writes one and many attacks do.
 */
final class WorkbookXml implements AutoCloseable {

    /** Of a cell, Excel's own limit. */
    static final int LONGEST_TEXT = 32_767;

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream part;
    private final XMLStreamReader xml;

    WorkbookXml(InputStream part) {
        this.part = part;
        try {
            this.xml = FACTORY.createXMLStreamReader(new ShortMarkup(part));
        } catch (XMLStreamException e) {
            throw broken().because(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Each open element is remembered, and a part may have a gigabyte of them.
        factory.setProperty("jdk.xml.maxElementDepth", "64");
        return factory;
    }

    static Problem broken() {
        return Problem.of(WorkbookProblem.WORKBOOK_BROKEN);
    }

    /** Moves on; false at the end. */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            if (xml.next() == XMLStreamConstants.DTD) {
                throw broken();
            }
            return true;
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof TooLarge large ? large.problem(e) : broken().because(e);
        } catch (RuntimeException e) {
            // The parser of the JDK lets a failure of its stream through as one of these.
            throw e instanceof Problem ? e : broken().because(e);
        }
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** Whatever its namespace; null if there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String attribute, int otherwise) {
        var value = attribute(attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw broken().because(e);
        }
    }

    /** What a person reads in this element: of rich text all runs, without the hints of how to pronounce it. */
    String text(String element) {
        var text = new StringBuilder();
        boolean plain = element.equals("v");
        boolean shown = plain;
        int pronounced = 0;
        while (next() && !ends(element)) {
            if (starts("rPh") || ends("rPh")) {
                pronounced += starts("rPh") ? 1 : -1;
            } else if (!plain && (starts("t") || ends("t"))) {
                shown = starts("t");
            } else if (shown && pronounced == 0 && xml.hasText() && !xml.isStartElement()) {
                append(text);
            }
        }
        return EscapedText.plain(text);
    }

    private void append(StringBuilder text) {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            throw broken();
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
