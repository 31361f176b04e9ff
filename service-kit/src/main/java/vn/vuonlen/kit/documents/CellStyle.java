package vn.vuonlen.kit.documents;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;

/**
 * What a cell of a workbook looks like: {@link #PLAIN}, and what is added to it. The same additions in the same order are the
 * same object, so that two cells that look alike are told by {@code ==}.
 */
public final class CellStyle {

    public static final CellStyle PLAIN = new CellStyle(UnaryOperator.identity());

    private final UnaryOperator<StyleSetter> look;

    /** All parts are of the program, and none of a report: each is remembered as long as the process lives. */
    private final Map<String, CellStyle> further = new ConcurrentHashMap<>();

    private final Map<String, CellStyle> formats = new ConcurrentHashMap<>();

    private CellStyle(UnaryOperator<StyleSetter> look) {
        this.look = look;
    }

    public CellStyle bold() {
        return and("bold", StyleSetter::bold);
    }

    public CellStyle italic() {
        return and("italic", StyleSetter::italic);
    }

    /** The library's own default is one for the whole process, which no workbook may change for others. */
    public CellStyle font(String name, int points) {
        return and("font " + name + points, style -> style.fontName(name).fontSize(points));
    }

    public CellStyle points(int size) {
        return and("points " + size, style -> style.fontSize(size));
    }

    /** Breaks its lines, and begins at the top. */
    public CellStyle wrapped() {
        return and("wrapped", style -> style.wrapText(true).verticalAlignment("top"));
    }

    /** In the middle both ways, with its lines broken. */
    public CellStyle centred() {
        return and(
                "centred",
                style -> style.horizontalAlignment("center")
                        .verticalAlignment("center")
                        .wrapText(true));
    }

    /** Between top and bottom. */
    public CellStyle middled() {
        return and("middled", style -> style.verticalAlignment("center"));
    }

    public CellStyle framed() {
        return and("framed", style -> style.borderStyle(BorderStyle.THIN));
    }

    /** @param argb such as {@code FFDDEBF7} */
    public CellStyle filled(String argb) {
        return and("filled " + argb, style -> style.fillColor(argb));
    }

    public CellStyle coloured(String argb) {
        return and("coloured " + argb, style -> style.fontColor(argb));
    }

    /** @param code of a number's format, such as {@code #,##0}, whose separators are those of the reader's program */
    public CellStyle format(String code) {
        return formats.computeIfAbsent(code, one -> with(style -> style.format(one)));
    }

    StyleSetter on(StyleSetter cell) {
        return look.apply(cell);
    }

    private CellStyle and(String addition, UnaryOperator<StyleSetter> more) {
        return further.computeIfAbsent(addition, one -> with(more));
    }

    private CellStyle with(UnaryOperator<StyleSetter> more) {
        return new CellStyle(style -> more.apply(look.apply(style)));
    }
}
