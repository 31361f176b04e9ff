package vn.vuonlen.household.survey;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a classified survey on its way into PostgreSQL, in one order for the parameters of a statement, the
 * staging table and COPY.
 */
final class SubmissionColumns {

    private record Column(String name, ColumnType type, Function<Classified, Object> value) {}

    private static final List<Column> ALL = Stream.concat(
                    SurveyFields.ALL.stream()
                            .map(field -> new Column(
                                    field.column(), field.columnType(), survey -> field.value(survey.survey()))),
                    Stream.of(
                            new Column("doubts", ColumnType.CODES, s -> UnlikelySurvey.codes(s.survey())),
                            new Column("content_hash", ColumnType.HASH, Classified::contentHash),
                            new Column(
                                    "rural_class",
                                    ColumnType.NAME,
                                    s -> s.rural().povertyClass()),
                            new Column(
                                    "rural_route",
                                    ColumnType.NAME,
                                    s -> s.rural().route()),
                            new Column(
                                    "urban_class",
                                    ColumnType.NAME,
                                    s -> s.urban().povertyClass()),
                            new Column(
                                    "urban_route",
                                    ColumnType.NAME,
                                    s -> s.urban().route())))
            .toList();

    private SubmissionColumns() {}

    /** Each with its type, as a table declares them. */
    static String declared() {
        return ALL.stream().map(column -> column.name + " " + column.type.sql()).collect(Collectors.joining(", "));
    }

    /** Each as a parameter of a SELECT. */
    static String parameters() {
        return ALL.stream()
                .map(column -> "?::" + column.type.sql() + " AS " + column.name)
                .collect(Collectors.joining(", "));
    }

    /** @return the index of the parameter that follows */
    static int bind(PreparedStatement statement, int from, Classified survey) throws SQLException {
        int index = from;
        for (var column : ALL) {
            column.type.bind(statement, index++, column.value.apply(survey));
        }
        return index;
    }

    /** One row of the staging table in the text format of COPY. */
    static String staged(long row, Classified survey) {
        var out = new StringBuilder(400).append(row);
        for (var column : ALL) {
            column.type.copy(out.append('\t'), column.value.apply(survey));
        }
        return out.append('\n').toString();
    }
}
