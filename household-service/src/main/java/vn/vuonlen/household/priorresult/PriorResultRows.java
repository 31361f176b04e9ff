package vn.vuonlen.household.priorresult;

import static vn.vuonlen.household.rows.Field.optional;
import static vn.vuonlen.household.rows.Field.required;
import static vn.vuonlen.household.rows.FieldType.CODE;
import static vn.vuonlen.household.rows.FieldType.ID;
import static vn.vuonlen.household.rows.FieldType.INTEGER;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vuonlen.household.priorresult.PriorResults.Importer;
import vn.vuonlen.household.rows.Choices;
import vn.vuonlen.household.rows.FieldType;
import vn.vuonlen.household.rows.ImportProblem;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.household.rows.RowBatch;
import vn.vuonlen.household.rows.RowFields;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.household.rows.RowRefused;
import vn.vuonlen.household.standard.Route;
import vn.vuonlen.kit.jobs.Reject;

/** Rows that are results of years before the first review here: without them no relapse can be known. */
public record PriorResultRows(PriorResults results, Importer importer, Clock clock) implements RowKind {

    private static final int FIRST_YEAR = 2015;

    /** The classes that such a result may have: a household that was neither has none. */
    enum PriorClass {
        POOR,
        NEAR_POOR
    }

    private static final RowFields IN_FILE = fields(ID);

    /** People know a household by its code. */
    public static final RowFields IN_TABLE = fields(FieldType.REFERENCE);

    private static RowFields fields(FieldType household) {
        return new RowFields(
                required("household", household)
                        .named("Mã định danh hộ", "Định danh hộ", "ID hộ", "Mã hộ", "Hộ", "Household id"),
                required("year", INTEGER).named("Năm", "Năm rà soát", "Review year"),
                required("class", CODE)
                        .oneOf(Choices.of(PriorClass.class, "Hộ nghèo", "poor", "Hộ cận nghèo", "near-poor"))
                        .named("Loại hộ", "Phân loại", "Kết quả", "Poverty class"),
                optional("route", CODE)
                        .oneOf(Choices.of(
                                Route.class,
                                "Theo thu nhập",
                                "by income",
                                "Theo thiếu hụt",
                                "by deprivation",
                                "Cả hai",
                                "both"))
                        .named("Tiêu chí", "Dạng nghèo", "Diện nghèo", "Poverty route"));
    }

    @Override
    public RowFields json() {
        return IN_FILE;
    }

    @Override
    public RowFields csv() {
        return IN_TABLE;
    }

    @Override
    public RowBatch batch() {
        return new Batch();
    }

    @Override
    public void complete(Connection connection) throws SQLException {
        results.complete(connection, importer);
    }

    @Override
    public List<Reject> check(long number, Row row) {
        var rejects = new ArrayList<Reject>();
        var year = row.number("year");
        int lastYear = LocalDate.now(clock).getYear() - 1;
        if (year != null && (year < FIRST_YEAR || year > lastYear)) {
            rejects.add(RowRefused.of(ImportProblem.YEAR_OUT_OF_RECORDS, "year", Year.of(FIRST_YEAR), Year.of(lastYear))
                    .at(number));
        }
        if (row.text("route") != null && row.code(PriorClass.class, "class") == PriorClass.NEAR_POOR) {
            rejects.add(RowRefused.of(ImportProblem.ROUTE_OF_NOT_POOR, "route").at(number));
        }
        return rejects;
    }

    private static PriorResult read(long number, Row row) {
        return new PriorResult(
                number,
                row.id("household"),
                row.number("year").intValue(),
                row.code(PriorClass.class, "class"),
                row.code(Route.class, "route"));
    }

    private final class Batch implements RowBatch {
        private final List<PriorResult> rows = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        @Override
        public boolean add(long number, Row row, List<Reject> rejects) {
            var refused = check(number, row);
            if (!refused.isEmpty()) {
                rejects.addAll(refused);
                return true;
            }
            var result = read(number, row);
            if (!seen.add(result.household() + "/" + result.year())) {
                return false;
            }
            rows.add(result);
            return true;
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public Stored store(Connection connection) throws SQLException {
            return results.store(connection, rows, importer);
        }

        @Override
        public Stored validate(Connection connection) throws SQLException {
            return results.validate(connection, rows, importer);
        }
    }
}
