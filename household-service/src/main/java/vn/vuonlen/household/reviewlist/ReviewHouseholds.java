package vn.vuonlen.household.reviewlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.export.Exports.RowConsumer;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;

/** Reads the households of a review: a page of them or all, by one statement for both. */
@ApplicationScoped
class ReviewHouseholds {

    /** The last household of a page, where the index of areas has it. */
    record After(UUID area, UUID household) {
        static final After NOTHING = new After(new UUID(0, 0), new UUID(0, 0));
    }

    /** A row, and where the next page begins if it is the last one. */
    record Positioned<T>(After position, T row) {}

    private static final SqlFile STATEMENT = SqlFile.read(ReviewHouseholds.class, "/reviewlist/households.sql");

    private static final String POSITION = "candidate.area_id, candidate.household_id,";
    private static final int ALL = Integer.MAX_VALUE;
    private static final int FETCHED = 1_000;

    /**
     * In the order of the index, whatever the planner thinks of sorting all first: it knows neither how many areas are asked
     * for nor, until its statistics do, the households of an import.
     */
    private static final String BY_INDEX =
            "SET LOCAL enable_sort = off; SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off";

    private final DataSource database;

    ReviewHouseholds(DataSource database) {
        this.database = database;
    }

    @Transactional
    <T> List<Positioned<T>> page(ReviewTable<T> table, ReviewSelection selection, After after, int limit) {
        var sql = sql(table, selection);
        try (var connection = database.getConnection();
                var settings = connection.createStatement();
                var query = connection.prepareStatement(
                        sql, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
            settings.execute(BY_INDEX);
            bind(query, selection, after, limit);
            var row = query.executeQuery();
            var areas = new HashSet<UUID>();
            while (row.next()) {
                areas.add(area(row));
            }
            var places = ReviewUnit.places(connection, selection.review().day(), areas);
            var rows = new ArrayList<Positioned<T>>();
            row.beforeFirst();
            while (row.next()) {
                var position = new After(area(row), row.getObject("household_id", UUID.class));
                rows.add(new Positioned<>(position, table.reading().of(row, places.get(position.area))));
            }
            return rows;
        } catch (SQLException e) {
            throw failed(selection, e);
        }
    }

    /** In one snapshot, and with some at a time in memory: PostgreSQL hands them out in portions within a transaction alone. */
    @Transactional
    <T> void forEach(ReviewTable<T> table, ReviewSelection selection, RowConsumer<T> consumer) {
        try (var connection = database.getConnection();
                var settings = connection.createStatement();
                var query = connection.prepareStatement(sql(table, selection))) {
            var places = ReviewUnit.places(
                    connection, selection.review().day(), selection.areas().areas());
            settings.execute(BY_INDEX);
            bind(query, selection, After.NOTHING, ALL);
            query.setFetchSize(FETCHED);
            var row = query.executeQuery();
            while (row.next()) {
                consumer.accept(table.reading().of(row, places.get(area(row))));
            }
        } catch (SQLException e) {
            throw failed(selection, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sql(ReviewTable<?> table, ReviewSelection selection) {
        return STATEMENT
                .with("columns", POSITION + table.columns())
                .with("details", table.details())
                .with("found", selection.condition().found())
                .with("waiting", selection.condition().waiting())
                .sql();
    }

    private static void bind(PreparedStatement query, ReviewSelection selection, After after, int limit)
            throws SQLException {
        ArrayParameters.bind(query, 1, "uuid", (Object[]) selection.areas().array());
        ArrayParameters.bind(query, 2, "uuid", (Object[]) selection.scope().array());
        query.setBoolean(3, selection.names());
        query.setObject(4, after.area);
        query.setObject(5, after.household);
        query.setInt(6, limit);
        query.setObject(7, selection.review().id());
        int next = 8;
        for (var parameter : selection.condition().parameters()) {
            query.setObject(next++, parameter);
        }
    }

    private static UUID area(ResultSet row) throws SQLException {
        return row.getObject("area_id", UUID.class);
    }

    private static IllegalStateException failed(ReviewSelection selection, SQLException e) {
        return new IllegalStateException(
                "Could not read the households of review " + selection.review().id(), e);
    }
}
