package vn.vuonlen.household.reviewlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import vn.vuonlen.household.export.ExportTable;
import vn.vuonlen.household.reviewlist.ReviewUnit.Place;

/**
 * One kind of what is told of the households of a review: the columns of SQL that it is read from, the joins that look up what
 * the review knows, and how it is written to a file. Each is looked up by its key: with LIMIT 1 the planner has no other way.
 */
record ReviewTable<T>(
        String columns, String details, RowReading<T> reading, Function<T, UUID> household, ExportTable<T> export) {

    /** Reads the row at which a result stands, of a household of that place. */
    @FunctionalInterface
    interface RowReading<T> {
        T of(ResultSet row, Place place) throws SQLException;
    }

    /** Of the household now. Its name is shown to whoever may see the household today. */
    static final String HOUSEHOLD = " household.code, CASE WHEN (SELECT names FROM asked)"
            + " AND (household.area_id = candidate.area_id OR household.area_id IN (SELECT unnest(scope) FROM asked))"
            + " THEN household.head_name END AS head_name";
}
