package vn.vuonlen.kit.audit;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A table as services have them audited, and ways to change it. */
record AuditedThings(DataSource database) {

    static final Actor LAN = new Actor("lan", "request-1");

    void create() throws SQLException {
        run("""
                CREATE TABLE IF NOT EXISTS audited_thing (id uuid PRIMARY KEY, area_id uuid, name text, note text);
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'audited_thing'::regclass) THEN
                        PERFORM audited('audited_thing', things => 'r.id', area => 'r.area_id', personal => '{name}',
                            bulk => true);
                    END IF;
                END $$
                """);
    }

    void as(Actor actor, String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                actor.announce(connection);
                statement.execute(sql);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    UUID added(Actor actor, String area) throws SQLException {
        var id = UUID.randomUUID();
        as(actor, "INSERT INTO audited_thing VALUES ('%s', %s, 'Giàng A Páo', 'a')".formatted(id, area(area)));
        return id;
    }

    void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As {@code PublishedAreas} makes the ids of areas. */
    static String area(String code) {
        return code == null ? "NULL" : "md5('" + code + "')::uuid";
    }
}
