package vn.vuonlen.kit.documents;

import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;

/** What a cell of a workbook looks like: {@link #PLAIN}, and what is added to it. */
public final class CellStyle {

    public static final CellStyle PLAIN = new CellStyle(UnaryOperator.identity());

    private final UnaryOperator<StyleSetter> look;

    private CellStyle(UnaryOperator<StyleSetter> look) {
        this.look = look;
    }

    public CellStyle bold() {
        return and(StyleSetter::bold);
    }

    public CellStyle italic() {
        return and(StyleSetter::italic);
    }

    /** The library's own default is one for the whole process, which no workbook may change for others. */
    public CellStyle font(String name, int points) {
        return and(style -> style.fontName(name).fontSize(points));
    }

    public CellStyle points(int size) {
        return and(style -> style.fontSize(size));
    }

    /** Breaks its lines, and begins at the top. */
    public CellStyle wrapped() {
        return and(style -> style.wrapText(true).verticalAlignment("top"));
    }

    /** In the middle both ways, with its lines broken. */
    public CellStyle centred() {
        return and(style ->
                style.horizontalAlignment("center").verticalAlignment("center").wrapText(true));
    }

    /** Between top and bottom. */
    public CellStyle middled() {
        return and(style -> style.verticalAlignment("center"));
    }

    public CellStyle framed() {
        return and(style -> style.borderStyle(BorderStyle.THIN));
    }

    /** @param argb such as {@code FFDDEBF7} */
    public CellStyle filled(String argb) {
        return and(style -> style.fillColor(argb));
    }

    public CellStyle coloured(String argb) {
        return and(style -> style.fontColor(argb));
    }

    /** @param code of a number's format, such as {@code #,##0}, whose separators are those of the reader's program */
    public CellStyle format(String code) {
        return and(style -> style.format(code));
    }

    StyleSetter on(StyleSetter cell) {
        return look.apply(cell);
    }

    private CellStyle and(UnaryOperator<StyleSetter> more) {
        return new CellStyle(style -> more.apply(look.apply(style)));
    }
}
