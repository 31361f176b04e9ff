package vn.vuonlen.reporting.export;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import vn.vuonlen.kit.documents.CellStyle;
import vn.vuonlen.kit.documents.SheetWriter;

/** The official form as the sheet of a workbook, row by row: A4, with its head in view and on each page. */
final class OfficialSheet {

    private static final CellStyle TEXT = CellStyle.PLAIN.font("Times New Roman", 11);
    private static final CellStyle CENTRED = TEXT.centred();
    private static final CellStyle STRONG = CENTRED.bold();
    private static final CellStyle SOFT = CENTRED.italic();
    private static final CellStyle NOTE = TEXT.italic().points(9);
    private static final CellStyle FRAMED = TEXT.framed().middled();
    private static final CellStyle HEAD = STRONG.framed();
    private static final CellStyle NUMBER_OF_COLUMN = SOFT.framed().points(8);

    private static final double WIDTH_OF_NUMBERS = 5;

    /** In characters, across which a page is turned. */
    private static final double WIDEST_UPRIGHT = 95;

    private static final int TITLE = 3;

    private final OfficialForm form;
    private final SheetWriter sheet;
    private final SheetWidths widths;
    private final SheetLines lines;

    OfficialSheet(OfficialForm form, SheetWriter sheet) {
        this.form = form;
        this.sheet = sheet;
        this.widths = new SheetWidths(Stream.concat(
                        Stream.of(WIDTH_OF_NUMBERS),
                        form.columns().stream()
                                .map(column -> column.width(form.columns().size())))
                .toList());
        this.lines = new SheetLines(sheet, widths);
    }

    void write() throws IOException {
        List<String> facts = form.lines();
        var headings = form.headings(form.columns());
        int depth = HeadCell.depth(headings);
        int top = TITLE + 1 + facts.size() + 1;
        setUp(top, top + depth);
        masthead();
        lines.across(form.title(), STRONG.points(14));
        for (String fact : facts) {
            lines.across(fact, SOFT);
        }
        lines.end();
        head(HeadCell.of(headings), depth);
        form.forEachLine(this::write);
        foot();
        sheet.finish();
    }

    private void setUp(int top, int bottom) {
        for (int column = 0; column < widths.columns(); column++) {
            sheet.column(column, widths.of(column, column));
        }
        int texts = (int) form.columns().stream().takeWhile(FormColumn::isText).count();
        sheet.freeze(bottom, texts);
        sheet.print(widths.all() > WIDEST_UPRIGHT, top, bottom);
    }

    private void masthead() throws IOException {
        int right = widths.reaching(0.4);
        lines.part(0, right - 1, form.word("committee"), CENTRED);
        lines.part(right, widths.columns() - 1, form.word("nation"), STRONG);
        lines.end();
        lines.part(0, right - 1, form.unit(), STRONG);
        lines.part(right, widths.columns() - 1, form.word("motto"), STRONG);
        lines.end();
        lines.end();
    }

    private void head(List<HeadCell> head, int depth) throws IOException {
        for (HeadCell cell : head) {
            int from = lines.row() + cell.row();
            int last = cell.column() + cell.width() - 1;
            sheet.merge(from, cell.column(), from + cell.height() - 1, last, HEAD);
            sheet.text(from, cell.column(), cell.text(), HEAD);
        }
        for (int level = 0; level < depth; level++) {
            lines.height(widths.linesOf(head, level));
            lines.end();
        }
        var names = new ColumnNumbers(form.columns());
        for (int column = 0; column < widths.columns(); column++) {
            sheet.text(lines.row(), column, names.of(column), NUMBER_OF_COLUMN);
        }
        lines.end();
    }

    private void write(FormRow line) throws IOException {
        boolean single = line.kind() == FormRow.Kind.SINGLE;
        CellStyle style = single ? FRAMED : FRAMED.bold();
        sheet.text(lines.row(), 0, line.number(), style.centred());
        if (line.kind() == FormRow.Kind.SECTION) {
            sheet.merge(lines.row(), 1, lines.row(), widths.columns() - 1, style);
            sheet.text(lines.row(), 1, (String) line.cells().getFirst(), style);
        } else {
            int at = 1;
            int height = 1;
            for (FormColumn column : form.columns()) {
                Object value = line.cells().get(column.index());
                sheet.value(lines.row(), at, value, look(column, value, style));
                height = value instanceof String text ? Math.max(height, widths.lines(text, at, at)) : height;
                at++;
            }
            lines.height(height);
        }
        lines.end();
    }

    private static CellStyle look(FormColumn column, Object value, CellStyle style) {
        if (value instanceof Number number) {
            return style.format(column.format(number));
        }
        return value instanceof String ? style.wrapped().middled() : style;
    }

    private void foot() throws IOException {
        lines.end();
        for (String note : form.notes()) {
            sheet.text(lines.row(), 0, note, NOTE);
            lines.end();
        }
        lines.end();
        int right = widths.reaching(0.5);
        int last = widths.columns() - 1;
        lines.part(right, last, form.word("placeAndDate"), SOFT);
        lines.end();
        lines.part(0, right - 1, form.word("preparedBy"), STRONG);
        lines.part(right, last, form.word("headOfOffice"), STRONG);
        lines.end();
        lines.part(0, right - 1, form.word("sign"), SOFT);
        lines.part(right, last, form.word("signAndSeal"), SOFT);
        lines.end();
    }
}
