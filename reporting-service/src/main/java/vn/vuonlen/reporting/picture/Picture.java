package vn.vuonlen.reporting.picture;

/** A picture of figures, drawn by the server: HTML with inline SVG, classes of the style sheet, no scripts. */
public interface Picture {

    void draw(Markup markup);

    /** The picture by itself. */
    default String markup() {
        return Markup.of(this::draw);
    }
}
