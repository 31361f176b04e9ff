package vn.vuonlen.kit.totals;

import java.util.Map;

/**
 * What a service counts of its own things, from its own tables, for those who project its events: at most one bean. The topic
 * is a {@code PublishedTopic} with the view {@code published_totals}.
 *
 * @param topic such as {@code household.totals.v1}
 * @param queries by kind: each a query of {@code year int, area_id uuid, figures jsonb}, one row for each year and area, the
 *     figures an object of the same numbers for each. The year, or the area, is null where there is none. A null is 0.
 */
public record ControlTotals(String topic, Map<String, String> queries) {

    /** Of the administrative units, whose tables every service has. */
    public static final String OF_AREAS = """
            SELECT NULL::int AS year, NULL::uuid AS area_id, jsonb_object_agg(level, areas) || jsonb_build_object(
                'successions', (SELECT count(*) FROM area_succession),
                'designations', (SELECT count(*) FROM area_designation)) AS figures
              FROM (SELECT level, count(*) AS areas FROM area GROUP BY level) levels
            """;

    /** The rows of such a query, but those of areas that have nothing. */
    public static String ofAreas(String query) {
        return """
                SELECT year, area_id, figures FROM (
                    SELECT q.year, q.area_id, (
                        SELECT jsonb_object_agg(f.key, coalesce(nullif(f.value, 'null'), '0')) FROM jsonb_each(q.figures) f
                        HAVING bool_or(f.value NOT IN ('0', 'null'))) AS figures
                      FROM (%s) q) counted
                 WHERE figures IS NOT NULL""".formatted(query);
    }
}
