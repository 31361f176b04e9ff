package vn.vuonlen.reporting.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as an office prints it, whatever it is printed on: what stands above and below the table, its columns, and its
 * lines one after the other.
 */
final class OfficialForm {

    /** Takes one line after the other. */
    interface LineConsumer<E extends Exception> {
        void accept(FormRow line) throws E;
    }

    private final Tabular report;
    private final FileLanguage language;
    private final String checksum;
    private final FormCells cells;
    private final List<FormColumn> columns;

    /** @param checksum of the same table as plain CSV */
    OfficialForm(Tabular report, FileLanguage language, String checksum) {
        this.report = report;
        this.language = language;
        this.checksum = checksum;
        this.cells = FormCells.of(report, language);
        this.columns = cells.columns();
    }

    FileLanguage language() {
        return language;
    }

    String word(String name) {
        return language.of(Headings.word(name));
    }

    /** The unit whose people's committee files it. */
    String unit() {
        return language.capitals(report.area().name());
    }

    String title() {
        String title = language.of(Headings.report(report.slug()));
        String period = report.period();
        return language.capitals(period.isEmpty() ? title : title + " " + word("year") + " " + period);
    }

    /** What holds for the whole table, below its title. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(word("area") + ": " + report.area().name() + " ("
                + report.area().code() + ")");
        var facts = cells.facts();
        if (!facts.isEmpty()) {
            lines.add(String.join("; ", facts));
        }
        return lines;
    }

    /** In front of all of them is that of the numbers of lines. */
    List<FormColumn> columns() {
        return columns;
    }

    /** The headings of the column of numbers, and of these. */
    List<List<String>> headings(List<FormColumn> wanted) {
        return Stream.concat(Stream.of(List.of(word("number"))), wanted.stream().map(FormColumn::heading))
                .toList();
    }

    /** A stream of streams would hold all lines of a section: each is made when it is written. */
    <E extends Exception> void forEachLine(LineConsumer<E> consumer) throws E {
        int sections = 0;
        for (Tabular.Section section : report.sections()) {
            if (section.heading() != null) {
                consumer.accept(FormRow.section(++sections, language.of(Headings.section(section.heading()))));
            }
            int number = 0;
            for (List<Object> row : section.rows()) {
                List<Object> worded = cells.worded(row);
                consumer.accept(isTotal(row) ? FormRow.total(worded) : FormRow.single(++number, worded));
            }
        }
    }

    private boolean isTotal(List<Object> row) {
        return cells.rows().size() > 1 && report.isTotal(row);
    }

    /** Below the table: what an empty cell is, where the figures are from, as of what, and how they are verified. */
    List<String> notes() {
        return List.of(word("empty"), word("source"), word("asOf") + ": " + asOf(), word("checksum") + ": " + checksum);
    }

    private String asOf() {
        var asOf = report.asOf();
        var events = asOf.events().entrySet().stream()
                .map(topic -> topic.getKey() + ": " + language.printed(topic.getValue()))
                .collect(Collectors.joining("; ", " (", ")"));
        return (asOf.time() == null ? "–" : language.printed(asOf.time()))
                + (asOf.events().isEmpty() ? "" : events);
    }
}
