package vn.vuonlen.reporting.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;

/** Some columns and rows of a report as the table of a figure, in the words of its official form. */
public final class ReportTable {

    /** What stands where nothing is known, or shown. */
    public static final String UNKNOWN = "–";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Tabular report;
    private final FigureRequest asked;
    private final ColumnWords words;
    private List<String> columns = List.of();
    private String barred;
    private BigDecimal whole = HUNDRED;
    private Predicate<List<Object>> kept = row -> true;
    private LocalDate map;

    private ReportTable(Tabular report, FigureRequest asked) {
        this.report = report;
        this.asked = asked;
        this.words = new ColumnWords(report.slug(), asked.language());
    }

    public static ReportTable of(Tabular report, FigureRequest asked) {
        return new ReportTable(report, asked);
    }

    /** By their names in the API, the first being the head of its row. */
    public ReportTable columns(String... names) {
        columns = List.of(names);
        return this;
    }

    /** A bar beside each number of a column, its length that of the number of a whole. */
    public ReportTable bars(String column, BigDecimal ofWhole) {
        barred = column;
        whole = ofWhole;
        return this;
    }

    /** Only some rows. */
    public ReportTable keeping(Predicate<List<Object>> rows) {
        kept = rows;
        return this;
    }

    /** The areas are those of the map of a day, and not of the end of the year. */
    public ReportTable namedOn(LocalDate day) {
        map = day;
        return this;
    }

    public FigureTable captioned(Message caption) {
        var shown = report.rows().stream().filter(kept).toList();
        // Of a series every row is of the area itself, and sums up none.
        int total = shown.stream().allMatch(report::isTotal)
                ? -1
                : shown.stream().map(report::isTotal).toList().indexOf(true);
        var rows = IntStream.range(0, shown.size())
                .filter(i -> i != total)
                .mapToObj(shown::get)
                .map(this::row)
                .toList();
        var heads = columns.stream()
                .map(name -> new Head(words.heading(name), isNumber(name)))
                .toList();
        return new FigureTable(asked.language().of(caption), heads, rows, total < 0 ? null : row(shown.get(total)));
    }

    private boolean isNumber(String column) {
        int index = index(column);
        return report.rows().stream().map(row -> row.get(index)).anyMatch(value -> value instanceof Number)
                && !ColumnWords.isYear(column);
    }

    private Row row(List<Object> cells) {
        return new Row(columns.stream().map(column -> cell(column, cells)).toList());
    }

    private Cell cell(String column, List<Object> row) {
        Object value = row.get(index(column));
        boolean number = isNumber(column);
        return new Cell(
                value == null ? UNKNOWN : text(column, value),
                number,
                link(column, row),
                column.equals(barred) ? bar(value) : null);
    }

    private String text(String column, Object value) {
        return Optional.ofNullable(report.names().get(value.toString()))
                .map(asked.language()::of)
                .orElseGet(() -> words.value(column, value));
    }

    /** A row of an area leads to its page. */
    private String link(String column, List<Object> row) {
        if (!column.equals("areaName") || row.get(index("areaCode")) == null) {
            return null;
        }
        String code = row.get(index("areaCode")).toString();
        if (code.equals(asked.area().code())) {
            return null;
        }
        return map == null ? asked.pageOf(code) : asked.pageOf(code, map);
    }

    private BigDecimal bar(Object value) {
        if (value == null || whole.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        var number = value instanceof BigInteger integer ? new BigDecimal(integer) : new BigDecimal(value.toString());
        return number.multiply(HUNDRED)
                .divide(whole, 2, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(HUNDRED);
    }

    private int index(String column) {
        int index = report.columns().indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(report.slug() + " has no column " + column);
        }
        return index;
    }

    /** The cells of a column of all rows that are kept. */
    public Stream<Object> values(String column) {
        int index = index(column);
        return report.rows().stream().filter(kept).map(row -> row.get(index));
    }
}
