package vn.vuonlen.household.area;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.household.area.AreaRows.DesignationRow;
import vn.vuonlen.household.area.AreaRows.SuccessionRow;
import vn.vuonlen.kit.database.ArrayParameters;

/** The area tables in one transaction; the ids of the changed areas are returned. */
record AreaTables(Connection connection) {

    /** Each table is made equal to its file, apart from what changes and imports made. */
    Set<UUID> replaceWith(AreaFiles files) throws SQLException {
        return write(files.rows(AreaIdentity.read(connection)), AreaSource.FILE, true);
    }

    Set<UUID> add(AreaRows rows, AreaSource source) throws SQLException {
        return write(rows, source, false);
    }

    private Set<UUID> write(AreaRows rows, AreaSource source, boolean all) throws SQLException {
        var changed = new HashSet<UUID>();
        merge(AreaSql.UNITS, units(rows.units()), changed, source);
        merge(AreaSql.SUCCESSIONS, successions(rows.successions()), changed, source, all);
        merge(AreaSql.DESIGNATIONS, designations(rows.designations()), changed, source, all);
        ArrayParameters.execute(connection, AreaSql.RAISE_VERSIONS, "uuid", changed);
        return changed;
    }

    private static ArrayParameters<AreaUnit> units(List<AreaUnit> rows) {
        return ArrayParameters.of(rows)
                .column("uuid", AreaUnit::id)
                .column("text", AreaUnit::code)
                .column("text", AreaUnit::name)
                .column("text", AreaUnit::alias)
                .column("text", AreaUnit::level)
                .column("text", AreaUnit::type)
                .column("text", AreaUnit::residence)
                .column("uuid", AreaUnit::parentId)
                .column("date", AreaUnit::from)
                .column("date", AreaUnit::to);
    }

    private static ArrayParameters<SuccessionRow> successions(List<SuccessionRow> rows) {
        return ArrayParameters.of(rows)
                .column("uuid", SuccessionRow::from)
                .column("uuid", SuccessionRow::to)
                .column("date", SuccessionRow::on)
                .column("text", SuccessionRow::kind)
                .column("text", SuccessionRow::legalInstrument)
                .column("numeric", SuccessionRow::weight);
    }

    private static ArrayParameters<DesignationRow> designations(List<DesignationRow> rows) {
        return ArrayParameters.of(rows)
                .column("uuid", DesignationRow::area)
                .column("text", DesignationRow::designation)
                .column("date", DesignationRow::from)
                .column("date", DesignationRow::to)
                .column("text", DesignationRow::legalInstrument)
                .column("text", DesignationRow::certainty);
    }

    private void merge(String sql, ArrayParameters<?> rows, Set<UUID> changed, Object source, Object... further)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            int next = rows.bind(statement, 1);
            statement.setString(next++, source.toString());
            for (var parameter : further) {
                statement.setObject(next++, parameter);
            }
            var row = statement.executeQuery();
            while (row.next()) {
                changed.add(row.getObject(1, UUID.class));
            }
        }
    }
}
