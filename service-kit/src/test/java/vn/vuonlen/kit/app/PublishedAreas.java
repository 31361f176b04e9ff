package vn.vuonlen.kit.app;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A province of two communes in the area tables. */
public final class PublishedAreas {

    private PublishedAreas() {}

    public static void in(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO area (id, code, name, level, type, parent_id, valid_from)
                    SELECT md5(code)::uuid, code, code, level, 'XA', md5(parent)::uuid, '2015-01-01'
                      FROM (VALUES ('11', 'PROVINCE', NULL), ('03124', 'COMMUNE', '11'), ('03130', 'COMMUNE', '11'))
                           AS s (code, level, parent)
                    ON CONFLICT DO NOTHING
                    """);
        }
    }
}
