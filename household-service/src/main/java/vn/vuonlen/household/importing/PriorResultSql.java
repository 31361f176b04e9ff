package vn.vuonlen.household.importing;

/** The SQL of results of earlier years. */
final class PriorResultSql {

    /** Of the given years those that we did not review ourselves. */
    static final String FREE_YEARS = """
            SELECT y FROM unnest(?::int[]) AS y
             WHERE NOT EXISTS (SELECT FROM review r WHERE r.year = y AND r.kind = 'PERIODIC') ORDER BY y
            """;

    /** Parameters: rows, households, years, classes, routes, areas of the caller. One outcome a row. */
    static final String TAKE_IN = """
            WITH given AS (
                SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::int[], ?::text[], ?::text[])
                    AS g (row, household_id, year, class, route)
            ), looked_up AS (
                SELECT g.*, h.ethnic_minority, p.id AS review_id, u.id AS unit_id, u.residence, uuidv7() AS id,
                    CASE
                        WHEN h.id IS NULL OR NOT h.area_id = ANY (?::uuid[]) THEN 'unknown-household'
                        WHEN p.id IS NULL OR r.id IS NOT NULL THEN 'year-is-reviewed'
                        WHEN known.class = g.class AND known.route IS NOT DISTINCT FROM g.route THEN 'unchanged'
                        WHEN known.id IS NOT NULL THEN 'prior-result-conflict'
                        WHEN u.residence IS NULL THEN 'household-not-placed'
                        ELSE 'accepted'
                    END AS outcome
                FROM given g
                LEFT JOIN household h ON h.id = g.household_id
                LEFT JOIN review p ON p.year = g.year AND p.kind = 'PRIOR'
                LEFT JOIN review r ON r.year = g.year AND r.kind = 'PERIODIC'
                LEFT JOIN result known ON known.household_id = g.household_id AND known.review_id = p.id
                -- Where it lived at the end of that year, or first when we know it only since later.
                LEFT JOIN LATERAL (
                    SELECT s.area_id, greatest(make_date(g.year, 12, 31), s.from_date) AS day
                    FROM household_stay s WHERE s.household_id = g.household_id
                    ORDER BY (s.from_date <= make_date(g.year, 12, 31)) DESC,
                        CASE WHEN s.from_date <= make_date(g.year, 12, 31) THEN s.from_date END DESC, s.from_date
                    LIMIT 1) lived ON true
                LEFT JOIN area a ON a.id = lived.area_id
                LEFT JOIN area_residence u ON u.id =
                    CASE WHEN a.valid @> lived.day THEN a.id ELSE unit_on(a.id, lived.day) END
            ), stored AS (
                INSERT INTO result (id, review_id, household_id, year, area_id, residence, ethnic_minority, class, route)
                SELECT id, review_id, household_id, year, unit_id, residence, ethnic_minority, class, route
                FROM looked_up WHERE outcome = 'accepted'
                RETURNING id
            ), marked AS (
                INSERT INTO unpublished (topic, id, mark)
                SELECT 'household.result.v1', id, nextval('unpublished_mark') FROM stored
            )
            SELECT row, outcome FROM looked_up ORDER BY row
            """;

    private PriorResultSql() {}
}
