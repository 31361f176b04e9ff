package vn.vuonlen.kit.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import vn.vuonlen.kit.database.ArrayParameters;

/** The statements that compare the moment that is kept with the count that has arrived, in place of the comparison before. */
final class Comparison {

    private static final String NONE = "'00000000-0000-0000-0000-000000000000'::uuid";

    /** An area that is on one side alone has no figures on the other. */
    private static final String COMPARE = """
            WITH parameters AS (SELECT ?::text AS topic, ?::text[] AS kinds),
            owner AS (
                SELECT o.kind, coalesce(o.year, 0) AS year, coalesce(a."areaId", %1$s) AS area_id, a.since, a.figures
                  FROM parameters p JOIN owner_total o ON o.topic = p.topic AND o.kind = ANY (p.kinds),
                       jsonb_to_recordset(o.areas) AS a ("areaId" uuid, since timestamptz, figures jsonb)),
            own AS (
                SELECT f.kind, coalesce(f.year, 0) AS year, coalesce(f.area_id, %1$s) AS area_id, f.figures
                  FROM reconciled_figure f JOIN parameters USING (topic)),
            compared AS MATERIALIZED (
                SELECT m.topic, kind, nullif(year, 0) AS year, nullif(area_id, %1$s) AS area_id,
                    coalesce(owner.figures, '{}') AS owner_figures, coalesce(own.figures, '{}') AS own_figures,
                    coalesce(owner.since > m.told_before, false) AS changing
                  FROM owner FULL JOIN own USING (kind, year, area_id)
                 CROSS JOIN (SELECT m.* FROM reconciled_moment m JOIN parameters USING (topic)) m),
            differences AS (
                INSERT INTO reconciliation_difference (topic, kind, year, area_id, owner_figures, own_figures)
                SELECT topic, kind, year, area_id, owner_figures, own_figures FROM compared
                 WHERE NOT changing AND owner_figures <> own_figures)
            INSERT INTO reconciliation (topic, kind, year, counted_at, compared_at, areas, changing, differing)
            SELECT topic, kind, year, (SELECT min(counted_at) FROM owner_total o WHERE o.topic = compared.topic), now(),
                count(*), count(*) FILTER (WHERE changing),
                count(*) FILTER (WHERE NOT changing AND owner_figures <> own_figures)
              FROM compared GROUP BY topic, kind, year
            """.formatted(NONE);

    private Comparison() {}

    static void store(Connection connection, ReconciledProjection projection) throws SQLException {
        for (String table : new String[] {"reconciliation_difference", "reconciliation"}) {
            try (var statement = connection.prepareStatement("DELETE FROM " + table + " WHERE topic = ?")) {
                statement.setString(1, projection.topic());
                statement.executeUpdate();
            }
        }
        try (var statement = connection.prepareStatement(COMPARE)) {
            statement.setString(1, projection.topic());
            ArrayParameters.bind(statement, 2, "text", projection.queries().keySet());
            statement.executeUpdate();
        }
    }
}
