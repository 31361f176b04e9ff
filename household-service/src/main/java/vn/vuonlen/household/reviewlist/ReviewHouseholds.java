package vn.vuonlen.household.reviewlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.export.Exports.RowConsumer;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;

/** Reads the households of a review: a page of them, all, or their numbers, by one statement for all three. */
@ApplicationScoped
class ReviewHouseholds {

    /** The last household of a page, where the index of areas has it. */
    record After(UUID area, UUID household) {
        static final After NOTHING = new After(new UUID(0, 0), new UUID(0, 0));
    }

    /** A row, and where the next page begins if it is the last one. */
    record Positioned<T>(After position, T row) {}

    private static final SqlFile STATEMENT = SqlFile.read(ReviewHouseholds.class, "/reviewlist/households.sql");

    private static final String POSITION = "candidate.area_id AS position, candidate.household_id,";
    private static final String IN_ORDER = "ORDER BY candidate.area_id, candidate.household_id";
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
        var sql = sql(POSITION + table.columns(), selection, IN_ORDER + " LIMIT ?");
        try (var connection = database.getConnection();
                var settings = connection.createStatement();
                var query = connection.prepareStatement(sql)) {
            settings.execute(BY_INDEX);
            query.setInt(bind(query, selection, after), limit);
            var rows = new ArrayList<Positioned<T>>();
            var row = query.executeQuery();
            while (row.next()) {
                rows.add(new Positioned<>(position(row), table.reading().of(row)));
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
                var query = connection.prepareStatement(sql(POSITION + table.columns(), selection, IN_ORDER))) {
            settings.execute(BY_INDEX);
            bind(query, selection, After.NOTHING);
            query.setFetchSize(FETCHED);
            var row = query.executeQuery();
            while (row.next()) {
                consumer.accept(table.reading().of(row));
            }
        } catch (SQLException e) {
            throw failed(selection, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row for each commune, in the order of their codes. */
    List<CommuneProgress> byCommune(ReviewSelection selection) {
        var sql = sql(CommuneProgress.COLUMNS, selection, CommuneProgress.GROUPED);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            bind(query, selection, After.NOTHING);
            var communes = new ArrayList<CommuneProgress>();
            var row = query.executeQuery();
            while (row.next()) {
                communes.add(CommuneProgress.read(row));
            }
            return communes;
        } catch (SQLException e) {
            throw failed(selection, e);
        }
    }

    static String sql(String columns, ReviewSelection selection, String end) {
        return STATEMENT
                .with("columns", columns)
                .with("conditions", selection.condition().sql())
                .with("end", end)
                .sql();
    }

    /** @return the index of the next parameter */
    static int bind(PreparedStatement query, ReviewSelection selection, After after) throws SQLException {
        query.setObject(1, selection.review().day());
        ArrayParameters.bind(query, 2, "uuid", (Object[]) selection.areas().array());
        ArrayParameters.bind(query, 3, "uuid", (Object[]) selection.scope().array());
        query.setBoolean(4, selection.names());
        query.setObject(5, selection.review().id());
        int next = 6;
        for (int stream = 0; stream < 2; stream++) {
            query.setObject(next++, after.area);
            query.setObject(next++, after.household);
        }
        for (var parameter : selection.condition().parameters()) {
            query.setObject(next++, parameter);
        }
        return next;
    }

    private static After position(ResultSet row) throws SQLException {
        return new After(row.getObject("position", UUID.class), row.getObject("household_id", UUID.class));
    }

    private static IllegalStateException failed(ReviewSelection selection, SQLException e) {
        return new IllegalStateException(
                "Could not read the households of review " + selection.review().id(), e);
    }
}
