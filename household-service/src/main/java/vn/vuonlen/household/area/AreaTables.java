package vn.vuonlen.household.area;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.household.area.AreaFiles.Designation;
import vn.vuonlen.household.area.AreaFiles.Succession;
import vn.vuonlen.household.area.AreaFiles.Unit;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * The area tables in one transaction: each is made equal to its file, and the ids of the changed areas are returned.
 */
record AreaTables(Connection connection) {

    Set<UUID> replaceWith(AreaFiles files) throws SQLException {
        var index = new AreaIndex(AreaIdentity.read(connection).idsOf(files.units()));
        var changed = new HashSet<UUID>();
        changed.addAll(merge(AreaSql.UNITS, units(files.units(), index)));
        changed.addAll(merge(AreaSql.SUCCESSIONS, successions(files.successions(), index)));
        changed.addAll(merge(AreaSql.DESIGNATIONS, designations(files.designations(), index)));
        try (var raise = connection.prepareStatement(AreaSql.RAISE_VERSIONS)) {
            ArrayParameters.bind(raise, 1, "uuid", changed);
            raise.executeUpdate();
        }
        return changed;
    }

    private static ArrayParameters<Unit> units(List<Unit> file, AreaIndex index) {
        return ArrayParameters.of(file)
                .column("uuid", index::idOf)
                .column("text", Unit::code)
                .column("text", Unit::name)
                .column("text", Unit::alias)
                .column("text", Unit::level)
                .column("text", Unit::type)
                .column("text", Unit::residence)
                .column("uuid", index::parentOf)
                .column("date", Unit::from)
                .column("date", Unit::to);
    }

    private static ArrayParameters<Succession> successions(List<Succession> file, AreaIndex index) {
        return ArrayParameters.of(file)
                .column("uuid", s -> index.idOf(s.fromCode(), s.on().minusDays(1)))
                .column("uuid", s -> index.idOf(s.toCode(), s.on()))
                .column("date", Succession::on)
                .column("text", Succession::kind)
                .column("text", Succession::legalInstrument);
    }

    private static ArrayParameters<Designation> designations(List<Designation> file, AreaIndex index) {
        return ArrayParameters.of(file)
                .column("uuid", index::idOf)
                .column("text", Designation::designation)
                .column("date", Designation::from)
                .column("date", Designation::to)
                .column("text", Designation::legalInstrument)
                .column("text", Designation::certainty);
    }

    private Set<UUID> merge(String sql, ArrayParameters<?> file) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            file.bind(statement, 1);
            var changed = new HashSet<UUID>();
            var row = statement.executeQuery();
            while (row.next()) {
                changed.add(row.getObject(1, UUID.class));
            }
            return changed;
        }
    }
}
