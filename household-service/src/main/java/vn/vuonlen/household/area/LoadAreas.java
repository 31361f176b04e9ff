package vn.vuonlen.household.area;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.outbox.Unpublished;

/** At every start the areas of the files become those of the database; only what differs is changed and published. */
@ApplicationScoped
class LoadAreas {

    private static final String UNIT = """
            INSERT INTO area AS a (id, code, name, alias, level, type, residence, parent_id, valid_from, valid_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, alias = excluded.alias, level = excluded.level,
                type = excluded.type, residence = excluded.residence, parent_id = excluded.parent_id,
                valid_to = excluded.valid_to
            WHERE (a.name, a.alias, a.level, a.type, a.residence, a.parent_id, a.valid_to) IS DISTINCT FROM
                (excluded.name, excluded.alias, excluded.level, excluded.type, excluded.residence, excluded.parent_id,
                    excluded.valid_to)
            RETURNING id
            """;

    private static final String CHANGE = """
            INSERT INTO area_succession (from_id, to_id, effective_date, kind, legal_instrument)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING from_id
            """;

    private static final String DESIGNATION = """
            INSERT INTO area_designation (area_id, designation, valid_from, valid_to, legal_instrument, certainty)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING area_id
            """;

    private final DataSource database;
    private final Unpublished unpublished;

    LoadAreas(DataSource database, Unpublished unpublished) {
        this.database = database;
        this.unpublished = unpublished;
    }

    @Transactional
    void load(@Observes StartupEvent started) throws SQLException {
        try (var connection = database.getConnection()) {
            alone(connection);
            var changes = new Changes(connection, new HashSet<>());
            var atlas = new Atlas(AreaFiles.units());
            for (var u : atlas.units()) {
                changes.write(
                        UNIT,
                        u.id(),
                        u.code(),
                        u.name(),
                        u.alias(),
                        u.level(),
                        u.type(),
                        u.residence(),
                        atlas.parentOf(u),
                        u.from(),
                        u.to());
            }
            for (var c : AreaFiles.changes()) {
                changes.write(
                        CHANGE,
                        atlas.idOf(c.fromCode(), c.on().minusDays(1)),
                        atlas.idOf(c.toCode(), c.on()),
                        c.on(),
                        c.kind(),
                        c.legalInstrument());
            }
            for (var d : AreaFiles.designations()) {
                changes.write(
                        DESIGNATION,
                        atlas.idOf(d.code(), d.from()),
                        d.designation(),
                        d.from(),
                        d.to(),
                        d.legalInstrument(),
                        d.certainty());
            }
            changes.raiseVersions();
            unpublished.mark("household.area.v1", changes.areas());
        }
    }

    /** Two nodes that start together load one after the other. */
    private static void alone(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("SELECT pg_advisory_xact_lock(hashtextextended('load areas', 1))");
        }
    }

    private record Changes(Connection connection, Set<UUID> areas) {

        void write(String sql, Object... values) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                var row = statement.executeQuery();
                if (row.next()) {
                    areas.add(row.getObject(1, UUID.class));
                }
            }
        }

        void raiseVersions() throws SQLException {
            try (var raise = connection.prepareStatement("UPDATE area SET version = version + 1 WHERE id = ANY (?)")) {
                raise.setArray(1, connection.createArrayOf("uuid", areas.toArray()));
                raise.executeUpdate();
            }
        }
    }
}
