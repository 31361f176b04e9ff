package vn.vuonlen.reporting.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** As many columns of the official form as a page is wide, and the names of its lines in front of them. */
public final class FormPanel {

    /** A cell of the head, or of a line. */
    public record PrintedCell(String text, String look, int height, int width) {}

    public record PrintedLine(String look, List<PrintedCell> cells) {}

    /** Of the smallest letters. */
    private static final int MOST_FIGURES = 26;

    private final OfficialForm form;
    private final List<FormColumn> columns;

    private FormPanel(OfficialForm form, List<FormColumn> columns) {
        this.form = form;
        this.columns = columns;
    }

    /** What stands under one heading stays together. */
    static List<FormPanel> of(OfficialForm form) {
        var names = form.columns().stream().takeWhile(FormColumn::isText).toList();
        var panels = new ArrayList<List<FormColumn>>(List.of(new ArrayList<>(names)));
        for (List<FormColumn> group :
                groups(form.columns().subList(names.size(), form.columns().size()))) {
            if (panels.getLast().size() - names.size() + group.size() > MOST_FIGURES
                    && panels.getLast().size() > names.size()) {
                panels.add(new ArrayList<>(names));
            }
            panels.getLast().addAll(group);
        }
        return panels.stream().map(columns -> new FormPanel(form, columns)).toList();
    }

    private static List<List<FormColumn>> groups(List<FormColumn> figures) {
        var groups = new ArrayList<List<FormColumn>>();
        String heading = null;
        for (FormColumn column : figures) {
            if (!column.heading().getFirst().equals(heading)) {
                groups.add(new ArrayList<>());
            }
            heading = column.heading().getFirst();
            groups.getLast().add(column);
        }
        return groups;
    }

    int width() {
        return columns.size();
    }

    public List<PrintedLine> head() {
        var headings = form.headings(columns);
        var cells = HeadCell.of(headings);
        var rows = IntStream.range(0, HeadCell.depth(headings))
                .mapToObj(row -> new PrintedLine(
                        "",
                        cells.stream()
                                .filter(cell -> cell.row() == row)
                                .map(cell -> new PrintedCell(cell.text(), "", cell.height(), cell.width()))
                                .toList()));
        return Stream.concat(rows, Stream.of(numbersOfColumns())).toList();
    }

    /** Those of the whole form, so that they go on from one page to the next. */
    private PrintedLine numbersOfColumns() {
        var numbers = new ColumnNumbers(form.columns());
        return new PrintedLine(
                "",
                Stream.concat(
                                Stream.of(0),
                                columns.stream().map(column -> form.columns().indexOf(column) + 1))
                        .map(column -> new PrintedCell(numbers.of(column), "soft", 1, 1))
                        .toList());
    }

    public List<PrintedLine> body() {
        var lines = new ArrayList<PrintedLine>();
        form.forEachLine(line -> lines.add(line(line)));
        return lines;
    }

    private PrintedLine line(FormRow line) {
        var number = new PrintedCell(line.number(), "centre", 1, 1);
        var cells = line.kind() == FormRow.Kind.SECTION
                ? Stream.of(new PrintedCell((String) line.cells().getFirst(), "", 1, columns.size()))
                : columns.stream().map(column -> cell(column, line.cells().get(column.index())));
        return new PrintedLine(
                line.kind() == FormRow.Kind.SINGLE ? "" : "strong",
                Stream.concat(Stream.of(number), cells).toList());
    }

    private PrintedCell cell(FormColumn column, Object value) {
        return new PrintedCell(
                column.printed(value, form.language()), value instanceof String || value == null ? "" : "number", 1, 1);
    }
}
