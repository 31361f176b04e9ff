package vn.vuonlen.household.review;

import static vn.vuonlen.household.rows.Field.optional;
import static vn.vuonlen.household.rows.Field.required;
import static vn.vuonlen.household.rows.FieldType.ID;
import static vn.vuonlen.household.rows.FieldType.INTEGER;
import static vn.vuonlen.household.rows.FieldType.TEXT;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vuonlen.household.review.PriorResults.Importer;
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

    private static final RowFields FIELDS = new RowFields(
            required("household", ID), required("year", INTEGER), required("class", TEXT), optional("route", TEXT));

    /** The classes that such a result may have: a household that was neither has none. */
    enum PriorClass {
        POOR,
        NEAR_POOR
    }

    @Override
    public RowFields json() {
        return FIELDS;
    }

    @Override
    public RowFields csv() {
        return FIELDS;
    }

    @Override
    public RowBatch batch() {
        return new Batch();
    }

    @Override
    public void complete(Connection connection) throws SQLException {
        results.complete(connection, importer);
    }

    private PriorResult read(long number, Row row) throws RowRefused {
        var year = row.number("year");
        int lastYear = LocalDate.now(clock).getYear() - 1;
        if (year < FIRST_YEAR || year > lastYear) {
            throw RowRefused.of(ImportProblem.YEAR_OUT_OF_RECORDS, "year", FIRST_YEAR, lastYear);
        }
        var povertyClass = row.code(PriorClass.class, "class");
        var route = row.text("route") == null ? null : row.code(Route.class, "route");
        if (route != null && povertyClass != PriorClass.POOR) {
            throw RowRefused.of(ImportProblem.ROUTE_OF_NOT_POOR, "route");
        }
        return new PriorResult(number, row.id("household"), year.intValue(), povertyClass, route);
    }

    private final class Batch implements RowBatch {
        private final List<PriorResult> rows = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        @Override
        public boolean add(long number, Row row, List<Reject> rejects) throws RowRefused {
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
