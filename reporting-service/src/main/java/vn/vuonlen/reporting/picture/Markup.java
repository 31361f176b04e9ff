package vn.vuonlen.reporting.picture;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of HTML and SVG; the writer of the JDK escapes all texts. */
public final class Markup {

    /** Draws what is in an element. */
    interface Drawing {
        void on(Markup markup);
    }

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    private Markup() {
        try {
            writer = WRITERS.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(Drawing drawing) {
        var markup = new Markup();
        drawing.on(markup);
        return markup.text.toString();
    }

    /** @param label what a screen reader says in place of the picture; its table says the rest */
    Markup svg(String classes, int width, int height, String label, Drawing drawing) {
        var viewBox = "0 0 " + width + " " + height;
        return in("svg", drawing, "class", classes, "viewBox", viewBox, "role", "img", "aria-label", label);
    }

    /**
     * An element with others in it.
     *
     * @param attributes names and values in turn
     */
    Markup in(String element, Drawing drawing, Object... attributes) {
        try {
            writer.writeStartElement(element);
            write(attributes);
            drawing.on(this);
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with nothing in it. */
    Markup empty(String element, Object... attributes) {
        try {
            writer.writeEmptyElement(element);
            write(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text that starts, is centred, or ends ({@code anchor}) at a point. */
    Markup text(String classes, Number x, Number y, String anchor, String words) {
        return in("text", in -> in.words(words), "class", classes, "x", x, "y", y, "text-anchor", anchor);
    }

    /** What a mouse that rests on the element is told. */
    Markup title(String words) {
        return in("title", in -> in.words(words));
    }

    Markup line(String classes, Number x1, Number y1, Number x2, Number y2) {
        return empty("line", "class", classes, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    Markup words(String words) {
        try {
            writer.writeCharacters(words);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
    }
}
