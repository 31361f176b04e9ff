package vn.vuonlen.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.classes.ClassFigures;
import vn.vuonlen.reporting.classes.TableOfAreas;
import vn.vuonlen.reporting.poverty.ClassTable;

/** The figures of an area in two years. */
public record Compared(
        @JsonUnwrapped ClassFigures figures,

        @Schema(
                nullable = true,
                description =
                        "The figures of the year that is compared with; null for an area that did not exist then.")
        ClassFigures compared,

        @Schema(nullable = true, description = "Null for an area that did not exist in the other year.")
        ClassChange change)
        implements TableOfAreas.Cells {

    static final List<String> COLUMNS = Stream.of(
                    ClassFigures.COLUMNS.stream(),
                    prefixed("compared", ClassFigures.COLUMNS),
                    prefixed("change", ClassChange.COLUMNS))
            .flatMap(columns -> columns)
            .toList();

    static Compared of(ClassTable.Row row) {
        var now = ClassFigures.of(row.now());
        var then = row.other().map(ClassFigures::of).orElse(null);
        return new Compared(now, then, then == null ? null : ClassChange.of(now, then));
    }

    @Override
    public Stream<Object> cells() {
        return Stream.of(
                        figures.cells(),
                        ClassFigures.cellsOf(compared),
                        change == null ? ClassChange.COLUMNS.stream().map(column -> null) : change.cells())
                .flatMap(cells -> cells);
    }

    private static Stream<String> prefixed(String prefix, List<String> columns) {
        return columns.stream().map(c -> prefix + Character.toUpperCase(c.charAt(0)) + c.substring(1));
    }
}
