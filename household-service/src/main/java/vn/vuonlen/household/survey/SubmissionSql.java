package vn.vuonlen.household.survey;

/**
 * The SQL that takes surveys in, the same for one as for a hundred thousand: only where the rows come from and what is
 * told about them differs. It looks up, compares and stores; the classes come with the rows, one for each residence.
 */
final class SubmissionSql {

    /** While a review takes surveys each submission shares this lock; closing wants it alone. A row lock would be written to disk. */
    private static final String SHARE = "pg_advisory_xact_lock_shared(hashtextextended(?::text, 1))";

    static final String SHARE_REVIEW = "SELECT " + SHARE;

    /**
     * Before one survey: one plan for all of them, made once a connection, and by index, since one made while no survey
     * was there yet would read the whole table for every later one. And whoever sent it does not wait, with a connection
     * that others need, for an import that holds the same household until its last row.
     */
    private static final String BY_INDEX_AND_NOT_FOR_LONG = """
            SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
            set_config('enable_mergejoin', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true),
            set_config('lock_timeout', '3s', true),
            """;

    static final String STAGE = """
            CREATE TEMP TABLE IF NOT EXISTS arriving (
                row bigint, id uuid, household_id uuid, surveyed_on date, income bigint, b1 int, b2 int,
                deprivations text[], causes text[], aspirations text[], no_capacity_to_work boolean, applicant boolean,
                content_hash bytea, rural_class text, rural_route text, urban_class text, urban_route text)
            ON COMMIT DELETE ROWS
            """;

    static final String COPY = "COPY arriving FROM STDIN";

    private static final String ONE = """
            SELECT 1::bigint AS row, ?::uuid AS id, ?::uuid AS household_id, ?::date AS surveyed_on, ?::bigint AS income,
                ?::int AS b1, ?::int AS b2, ?::text[] AS deprivations, ?::text[] AS causes, ?::text[] AS aspirations,
                ?::boolean AS no_capacity_to_work, ?::boolean AS applicant, ?::bytea AS content_hash,
                ?::text AS rural_class, ?::text AS rural_route, ?::text AS urban_class, ?::text AS urban_route
            """;

    private static final String MANY = "SELECT * FROM arriving";

    /** Parameters before those of the source: review, areas of the caller, enumerator. */
    private static final String TAKE_IN = """
            WITH caller AS MATERIALIZED (
                SELECT ?::uuid AS review_id, ?::bytea[] AS areas, ?::text AS enumerator
            ), looked_up AS (
                SELECT a.*, r.id AS review_id, r.year, r.previous_id, c.enumerator, h.ethnic_minority, l.reason,
                    u.id AS unit_id, u.residence,
                    CASE u.residence WHEN 'URBAN' THEN a.urban_class ELSE a.rural_class END AS class,
                    CASE u.residence WHEN 'URBAN' THEN a.urban_route ELSE a.rural_route END AS route,
                    CASE
                        WHEN h.id IS NULL OR uuid_send(h.area_id) <> ALL (c.areas) THEN 'unknown-household'
                        WHEN same.content_hash = a.content_hash THEN 'unchanged'
                        WHEN same.id IS NOT NULL THEN 'submission-conflict'
                        WHEN r.step <> 'OPEN' THEN 'review-not-open'
                        WHEN other.id IS NOT NULL THEN 'already-surveyed'
                        WHEN h.registered_on > a.surveyed_on THEN 'household-not-registered'
                        WHEN h.ended_on < a.surveyed_on THEN 'household-ended'
                        WHEN l.reason IS NULL AND NOT a.applicant THEN 'not-on-list'
                        WHEN u.residence IS NULL THEN 'household-not-placed'
                        ELSE 'accepted'
                    END AS outcome
                FROM (%s) a
                CROSS JOIN caller c
                JOIN review r ON r.id = c.review_id
                LEFT JOIN household h ON h.id = a.household_id
                LEFT JOIN household_stay s ON s.household_id = a.household_id AND s.from_date <= a.surveyed_on
                    AND (s.to_date IS NULL OR s.to_date >= a.surveyed_on)
                LEFT JOIN area lived ON lived.id = s.area_id
                LEFT JOIN area_residence u ON u.id =
                    CASE WHEN lived.valid @> a.surveyed_on THEN lived.id ELSE unit_on(lived.id, a.surveyed_on) END
                LEFT JOIN review_list l ON l.review_id = c.review_id AND l.household_id = a.household_id
                LEFT JOIN survey same ON same.id = a.id
                LEFT JOIN survey other ON other.review_id = c.review_id AND other.household_id = a.household_id
            ), kept AS (
                INSERT INTO survey (id, review_id, household_id, area_id, residence, surveyed_on, income, b1, b2,
                    deprivations, causes, aspirations, no_capacity_to_work, applicant, enumerator, content_hash)
                SELECT id, review_id, household_id, unit_id, residence, surveyed_on, income, b1, b2,
                    coalesce(deprivations, '{}'), causes, aspirations, no_capacity_to_work, applicant, enumerator,
                    content_hash
                FROM looked_up WHERE outcome = 'accepted'
                ON CONFLICT DO NOTHING RETURNING id
            ), classified AS (
                INSERT INTO result (id, review_id, household_id, year, area_id, residence, ethnic_minority, class, route,
                    movement, causes, aspirations, deprivations, no_capacity_to_work)
                SELECT uuidv7(), review_id, household_id, year, unit_id, residence, ethnic_minority, class, route,
                    CASE
                        WHEN previous_id IS NULL THEN NULL
                        WHEN reason = 'POOR' THEN CASE class WHEN 'POOR' THEN 'STAYED' ELSE 'ESCAPED' END
                        WHEN class <> 'POOR' THEN NULL
                        WHEN EXISTS (
                            SELECT FROM result earlier
                            WHERE earlier.household_id = looked_up.household_id
                                AND earlier.class = 'POOR' AND earlier.year < looked_up.year) THEN 'RELAPSED'
                        ELSE 'NEW'
                    END,
                    causes, aspirations, coalesce(deprivations, '{}'), no_capacity_to_work
                FROM looked_up JOIN kept USING (id)
                RETURNING id
            ), marked AS (
                INSERT INTO unpublished (topic, id, mark)
                SELECT 'household.result.v1', id, nextval('unpublished_mark') FROM classified
            )
            SELECT row, CASE WHEN outcome = 'accepted' AND kept.id IS NULL THEN 'again' ELSE outcome END AS outcome,
                residence, class, route
            FROM looked_up LEFT JOIN kept USING (id)
            """;

    static final String TAKE_ONE_IN = TAKE_IN.formatted(ONE);

    /** Two statements that travel together. */
    static final String SHARE_REVIEW_AND_TAKE_ONE_IN = BY_INDEX_AND_NOT_FOR_LONG + SHARE + ";" + TAKE_ONE_IN;

    /** What was told when the survey was taken in: its area may have been corrected since. Parameters: household, review. */
    static final String TOLD_BEFORE = """
            SELECT residence, class, route FROM result WHERE household_id = ? AND review_id = ? AND restatement = 0
            """;

    /** Tells only of the rows that were not accepted. */
    static final String TAKE_MANY_IN = TAKE_IN.formatted(MANY) + " WHERE kept.id IS NULL ORDER BY row";

    private SubmissionSql() {}
}
