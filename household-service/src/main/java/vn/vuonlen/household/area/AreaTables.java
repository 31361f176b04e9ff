package vn.vuonlen.household.area;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.vuonlen.household.area.AreaFiles.Change;
import vn.vuonlen.household.area.AreaFiles.Named;
import vn.vuonlen.household.area.AreaFiles.Unit;

/** The tables of the areas in one transaction: each takes over a file as a whole and tells which areas that changed. */
record AreaTables(Connection connection) {

    Set<UUID> become(AreaFiles files) throws SQLException {
        var atlas = new AreaIndex(AreaIdentity.read(connection).idsOf(files.units()));
        var changed = new HashSet<UUID>();
        changed.addAll(take(AreaSql.UNITS, units(files.units(), atlas)));
        changed.addAll(take(AreaSql.CHANGES, changes(files.changes(), atlas)));
        changed.addAll(take(AreaSql.DESIGNATIONS, designations(files.designations(), atlas)));
        try (var raise = connection.prepareStatement(AreaSql.RAISE_VERSIONS)) {
            raise.setArray(1, connection.createArrayOf("uuid", changed.toArray()));
            raise.executeUpdate();
        }
        return changed;
    }

    private static Columns<Unit> units(List<Unit> file, AreaIndex atlas) {
        return new Columns<>(file)
                .with("uuid", atlas::idOf)
                .with("text", Unit::code)
                .with("text", Unit::name)
                .with("text", Unit::alias)
                .with("text", Unit::level)
                .with("text", Unit::type)
                .with("text", Unit::residence)
                .with("uuid", atlas::parentOf)
                .with("date", Unit::from)
                .with("date", Unit::to);
    }

    private static Columns<Change> changes(List<Change> file, AreaIndex atlas) {
        return new Columns<>(file)
                .with("uuid", c -> atlas.idOf(c.fromCode(), c.on().minusDays(1)))
                .with("uuid", c -> atlas.idOf(c.toCode(), c.on()))
                .with("date", Change::on)
                .with("text", Change::kind)
                .with("text", Change::legalInstrument);
    }

    private static Columns<Named> designations(List<Named> file, AreaIndex atlas) {
        return new Columns<>(file)
                .with("uuid", atlas::idOf)
                .with("text", Named::designation)
                .with("date", Named::from)
                .with("date", Named::to)
                .with("text", Named::legalInstrument)
                .with("text", Named::certainty);
    }

    private Set<UUID> take(String sql, Columns<?> file) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            file.fill(statement);
            var changed = new HashSet<UUID>();
            var row = statement.executeQuery();
            while (row.next()) {
                changed.add(row.getObject(1, UUID.class));
            }
            return changed;
        }
    }

    /** A file turned by a quarter: each parameter of a statement is a column of it. */
    private record Columns<T>(List<T> rows, List<Column<T>> columns) {

        private record Column<T>(String type, Function<T, ?> value) {}

        Columns(List<T> rows) {
            this(rows, new ArrayList<>());
        }

        Columns<T> with(String type, Function<T, ?> value) {
            columns.add(new Column<>(type, value));
            return this;
        }

        void fill(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                var values = rows.stream().map(column.value).toArray();
                statement.setArray(i + 1, statement.getConnection().createArrayOf(column.type, values));
            }
        }
    }
}
