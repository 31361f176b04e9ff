package vn.vuonlen.reporting.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vuonlen.kit.problem.Message;

/** The columns of a report and their cells in the words of a language. */
record FormCells(Tabular report, FileLanguage language, List<List<Object>> rows) {

    static FormCells of(Tabular report, FileLanguage language) {
        return new FormCells(report, language, report.rows());
    }

    /** Those of the table; the others stand above it, or are no columns on paper. */
    List<FormColumn> columns() {
        return IntStream.range(0, report.columns().size())
                .filter(column -> !isAbove(column) && !isMark(column))
                .mapToObj(this::column)
                .toList();
    }

    /** What holds for all rows, such as the map; the year stands in the title, and the area in a line of its own. */
    List<String> facts() {
        return IntStream.range(0, report.columns().size())
                .filter(column -> isFact(name(column)) && isAbove(column))
                .mapToObj(this::fact)
                .flatMap(Optional::stream)
                .toList();
    }

    List<Object> worded(List<Object> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> worded(column, row.get(column)))
                .collect(Collectors.toList());
    }

    /** A code by its words; every other value as it is. */
    private Object worded(int column, Object value) {
        if (!(value instanceof String || value instanceof Boolean)) {
            return value;
        }
        Optional<Message> words =
                Optional.ofNullable(report.names().get(value.toString())).or(() -> Headings.value(name(column), value));
        if (words.isPresent()) {
            return language.of(words.get());
        }
        // The map is a code, or the day of which it is.
        return name(column).equals("boundaries") ? LocalDate.parse(value.toString()) : value;
    }

    private Optional<String> fact(int column) {
        return rows.stream()
                .limit(1)
                .map(row -> row.get(column))
                .filter(value -> value != null && !Boolean.FALSE.equals(value))
                .map(value -> String.join(" – ", heading(column)) + ": " + language.printed(worded(column, value)))
                .findFirst();
    }

    private FormColumn column(int column) {
        Object sample = rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new FormColumn(column, name(column), heading(column), sample);
    }

    private List<String> heading(int column) {
        return Headings.levels(Headings.column(report.slug(), name(column)), language);
    }

    private String name(int column) {
        return report.columns().get(column);
    }

    private static boolean isFact(String name) {
        return Tabular.OF_THE_REPORT.contains(name) && !name.equals("year");
    }

    private boolean isAbove(int column) {
        return report.aboveTheTable().contains(name(column)) && isSame(column);
    }

    private boolean isSame(int column) {
        Object first = rows.isEmpty() ? null : rows.getFirst().get(column);
        return rows.stream().allMatch(row -> Objects.equals(row.get(column), first));
    }

    /** On paper, a withheld figure is an empty cell, and a note says what that means. */
    private boolean isMark(int column) {
        return name(column).toLowerCase(Locale.ROOT).endsWith("suppressed");
    }
}
