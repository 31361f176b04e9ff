package vn.vuonlen.household.importing;

/** The SQL of results of earlier years. */
final class PriorResultSql {

    /**
     * Parameters: rows, households, years, reviews of these years, classes, routes, areas of the caller. One outcome a
     * row. A review compares with the year before it and asks of every earlier one who was poor: what comes in once
     * it is open makes its movements wrong for ever, whichever of the years before it is told of.
     */
    static final String TAKE_IN = """
            WITH given AS (
                SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::text[])
                    AS g (row, household_id, year, review_id, class, route)
            ), looked_up AS (
                SELECT g.*, h.ethnic_minority, u.id AS unit_id, u.residence, uuidv7() AS id,
                    CASE
                        WHEN h.id IS NULL OR NOT h.area_id = ANY (?::uuid[]) THEN 'unknown-household'
                        WHEN known.class = g.class AND known.route IS NOT DISTINCT FROM g.route THEN 'unchanged'
                        WHEN known.id IS NOT NULL THEN 'prior-result-conflict'
                        WHEN g.year <= (SELECT max(year) FROM review WHERE kind = 'PERIODIC') THEN 'year-is-reviewed'
                        WHEN u.residence IS NULL THEN 'household-not-placed'
                        ELSE 'accepted'
                    END AS outcome
                FROM given g
                LEFT JOIN household h ON h.id = g.household_id
                LEFT JOIN result known ON known.household_id = g.household_id AND known.review_id = g.review_id
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
            SELECT row, year, outcome FROM looked_up ORDER BY row
            """;

    private PriorResultSql() {}
}
