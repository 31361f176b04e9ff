package vn.vuonlen.kit.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import vn.vuonlen.kit.database.ArrayParameters;

/** The statements that compare the moment that is kept with the count that has arrived, in place of the comparison before. */
final class ComparedTotals {

    /** The newest count of a topic, its only parameter, of which all totals have arrived. */
    static final String ARRIVED = """
            (SELECT topic, counted_at, min(told_before) AS told_before FROM owner_total
              WHERE topic = ? GROUP BY topic, counted_at HAVING count(*) = max(totals)
              ORDER BY counted_at DESC LIMIT 1)""";

    private static final String NONE = "'00000000-0000-0000-0000-000000000000'::uuid";

    /**
     * A kind that the owner did not count is not compared, and of two areas the figures that both have: the one service may be
     * of a newer version. An area that is on one side alone has nothing on the other.
     */
    private static final String COMPARE = """
            WITH arrived AS %2$s,
            owner AS MATERIALIZED (
                SELECT o.kind, coalesce(o.year, 0) AS year, coalesce(a."areaId", %1$s) AS area_id, a.since, a.figures
                  FROM arrived JOIN owner_total o USING (topic, counted_at),
                       jsonb_to_recordset(o.areas) AS a ("areaId" uuid, since timestamptz, figures jsonb)
                 WHERE o.kind = ANY (?)),
            own AS (
                SELECT f.kind, coalesce(f.year, 0) AS year, coalesce(f.area_id, %1$s) AS area_id, f.figures
                  FROM arrived JOIN projection_snapshot_figure f USING (topic)
                 WHERE f.kind IN (SELECT kind FROM owner)),
            compared AS (
                SELECT kind, nullif(year, 0) AS year, nullif(area_id, %1$s) AS area_id,
                    coalesce(owner.figures, '{}') AS owner_figures, coalesce(own.figures, '{}') AS own_figures,
                    coalesce(owner.since > m.told_before, false) AS changing
                  FROM owner FULL JOIN own USING (kind, year, area_id)
                 CROSS JOIN (SELECT k.told_before FROM arrived JOIN projection_snapshot k USING (topic)) m),
            judged AS MATERIALIZED (
                SELECT *, NOT changing AND CASE
                    WHEN '{}' IN (owner_figures, own_figures) THEN owner_figures <> own_figures
                    ELSE EXISTS (
                        SELECT FROM jsonb_each(owner_figures) o JOIN jsonb_each(own_figures) w USING (key)
                         WHERE o.value <> w.value) END AS differing
                  FROM compared),
            found AS MATERIALIZED (
                SELECT kind, year, area_id, owner_figures, own_figures, changing, differing,
                    differing AND EXISTS (
                        SELECT FROM reconciliation_difference d, arrived
                         WHERE d.topic = arrived.topic AND d.kind = j.kind AND d.year IS NOT DISTINCT FROM j.year
                           AND d.area_id IS NOT DISTINCT FROM j.area_id
                           AND d.owner_figures = j.owner_figures AND d.own_figures = j.own_figures) AS confirmed
                  FROM judged j),
            former_differences AS (
                DELETE FROM reconciliation_difference d USING arrived
                 WHERE d.topic = arrived.topic AND NOT EXISTS (
                    SELECT FROM found f WHERE f.differing AND f.kind = d.kind AND f.year IS NOT DISTINCT FROM d.year
                       AND f.area_id IS NOT DISTINCT FROM d.area_id)),
            differences AS (
                INSERT INTO reconciliation_difference (topic, kind, year, area_id, owner_figures, own_figures, confirmed)
                SELECT arrived.topic, kind, year, area_id, owner_figures, own_figures, confirmed
                  FROM found, arrived WHERE differing
                ON CONFLICT (topic, kind, year, area_id) DO UPDATE SET owner_figures = excluded.owner_figures,
                    own_figures = excluded.own_figures, confirmed = excluded.confirmed),
            former AS (
                DELETE FROM reconciliation r USING arrived
                 WHERE r.topic = arrived.topic AND NOT EXISTS (
                    SELECT FROM found f WHERE f.kind = r.kind AND f.year IS NOT DISTINCT FROM r.year))
            INSERT INTO reconciliation (topic, kind, year, counted_at, compared_at, areas, changing, differing)
            SELECT arrived.topic, kind, year, arrived.counted_at, now(), count(*),
                count(*) FILTER (WHERE changing OR differing AND NOT confirmed), count(*) FILTER (WHERE confirmed)
              FROM found, arrived GROUP BY arrived.topic, kind, year, arrived.counted_at
            ON CONFLICT (topic, kind, year) DO UPDATE SET counted_at = excluded.counted_at,
                compared_at = excluded.compared_at, areas = excluded.areas, changing = excluded.changing,
                differing = excluded.differing
            """.formatted(NONE, ARRIVED);

    private ComparedTotals() {}

    static void store(Connection connection, ReconciledProjection projection) throws SQLException {
        try (var statement = connection.prepareStatement(COMPARE)) {
            statement.setString(1, projection.topic());
            ArrayParameters.bind(statement, 2, "text", projection.queries().keySet());
            statement.executeUpdate();
        }
    }
}
