package vn.vuonlen.household.survey;

import java.util.stream.Collectors;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.database.SqlFile;
import vn.vuonlen.kit.outbox.Unpublished;

/** The statements that store surveys; {@code survey/submission.sql} is the same for one survey and for a batch. */
final class SubmissionSql {

    /**
     * Submissions to a review share this lock; closing the review takes it exclusively. A lock of the review's row would be
     * written to disk by each of them.
     */
    private static final String SHARED_LOCK = "pg_advisory_xact_lock_shared(hashtextextended(?::text, 1))";

    /** Parameter: the review. */
    static final String LOCK_REVIEW = "SELECT " + SHARED_LOCK;

    /**
     * One plan for all single surveys, made once a connection, and by index: a plan made while the table of surveys was empty
     * would read the whole table for every later one. And the caller, who holds a connection that others need, does
     * not wait for an import that holds the same household until its last row.
     */
    private static final String PLAN_AND_TIMEOUT = """
            SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
            set_config('enable_mergejoin', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true),
            set_config('lock_timeout', '3s', true),
            """ + Actor.SETTINGS + ", " + Unpublished.TRACEPARENT_SETTING + ", ";

    private static final SqlFile SUBMISSION = SqlFile.read(SubmissionSql.class, "/survey/submission.sql");

    private static final String MOVEMENT =
            SqlFile.read(SubmissionSql.class, "/survey/movement.sql").sql();

    private static final String STORED = SqlFile.read(SubmissionSql.class, "/survey/stored.sql")
            .with("survey_columns", columns(""))
            .with("movement", MOVEMENT)
            .sql();

    private static final String CORRECTED = SqlFile.read(SubmissionSql.class, "/survey/corrected.sql")
            .with("survey_columns", columns(""))
            .with("checked_columns", columns("checked."))
            .with("movement", MOVEMENT)
            .sql();

    private static final String NO_BASE = "NULL::bigint";

    private static final String RESTATED = SqlFile.read(SubmissionSql.class, "/survey/restated.sql")
            .with("survey_columns", columns(""))
            .with("excluded_columns", columns("excluded."))
            .with("movement", MOVEMENT)
            .sql();

    private static final String LISTED =
            "SELECT l.reason FROM review_list l WHERE l.review_id = caller.review_id AND l.household_id = s.household_id";

    /** As it is known now: the list may have been made before the year before was restated. */
    private static final String LISTED_AS_RESTATED = """
            SELECT newest.class AS reason FROM (SELECT r.class FROM result r WHERE r.review_id = review.previous_id
                AND r.household_id = s.household_id ORDER BY r.restatement DESC LIMIT 1) newest
            WHERE newest.class IN ('POOR', 'NEAR_POOR')""";

    private static final String VALIDATED =
            SqlFile.read(SubmissionSql.class, "/survey/validated.sql").sql();

    /**
     * Two statements that travel together. Parameters: the actor; the traceparent; the review to lock; review, areas,
     * enumerator and jumps; then those of {@link SubmissionColumns}.
     */
    static final String LOCK_REVIEW_AND_STORE_ONE = lockReviewAnd(STORED, NO_BASE);

    /** As {@link #LOCK_REVIEW_AND_STORE_ONE}, with the version that the correction is based on after the jumps. */
    static final String LOCK_REVIEW_AND_CORRECT = lockReviewAnd(CORRECTED, "?::bigint");

    private static String lockReviewAnd(String outcome, String base) {
        return PLAN_AND_TIMEOUT + SHARED_LOCK + ";"
                + one(outcome, base)
                        .with("open", "true")
                        .with("listed", LISTED)
                        .with("asked", "true")
                        .sql();
    }

    private static SqlFile one(String outcome, String base) {
        return SUBMISSION
                .with("submitted", "SELECT 1::bigint AS row, " + SubmissionColumns.parameters())
                .with("surveys", "survey")
                .with("outside", "uuid_send(household.area_id) <> ALL (caller.areas)")
                .with("by_key", "")
                .with("base", base)
                .with("outcome", outcome);
    }

    /**
     * One survey of a restatement. Parameters: review, areas, enumerator, jumps, the version that it is based on or null; those
     * of {@link SubmissionColumns}; the number of the restatement.
     *
     * @param asked whether what is in doubt has to be confirmed
     */
    static String restateOne(boolean asked) {
        return one(RESTATED, "?::bigint")
                .with("open", "false")
                .with("listed", LISTED_AS_RESTATED)
                .with("asked", Boolean.toString(asked))
                .sql();
    }

    private static String columns(String of) {
        return SurveyFields.CONTENT.stream().map(field -> of + field.column()).collect(Collectors.joining(", "));
    }

    /** The areas, hundreds in a province, become a hash table: too much for one household, but not for ten thousand. */
    private static final SqlFile STAGED = SUBMISSION
            .with("submitted", "SELECT * FROM submitted_survey")
            .with("outside", "uuid_send(household.area_id) NOT IN (SELECT unnest(areas) FROM caller)")
            .with("by_key", "LIMIT 1")
            .with("open", "true")
            .with("listed", LISTED)
            .with("asked", "false")
            .with("base", NO_BASE);

    private static final String TO_BE_TOLD = " WHERE stored.id IS NULL OR NOT in_doubt <@ confirmed ORDER BY row";

    /**
     * Returns only the surveys that were not accepted, or although something is in doubt. Parameters: review, areas,
     * enumerator, jumps.
     */
    static final String STORE_STAGED =
            STAGED.with("surveys", "survey").with("outcome", STORED).sql() + TO_BE_TOLD;

    /** As {@link #STORE_STAGED}, without storing anything but what the rest of the same file is compared with. */
    static final String VALIDATE_STAGED =
            STAGED.with("surveys", """
                    (SELECT id, review_id, household_id, content_hash, version, area_id, enumerator FROM survey
                    UNION ALL SELECT id, review_id, household_id, content_hash, 1, NULL, NULL FROM validated_survey)""").with("outcome", VALIDATED).sql() + TO_BE_TOLD;

    /** Empty again at the end of the transaction, which is the end of the file. */
    static final String CREATE_VALIDATED = """
            CREATE TEMP TABLE IF NOT EXISTS validated_survey (id uuid PRIMARY KEY, review_id uuid, household_id uuid,
                content_hash bytea, UNIQUE (review_id, household_id)) ON COMMIT DELETE ROWS
            """;

    /** The result as it was acknowledged: the household's area may have been corrected since. Parameters: household, review. */
    static final String FIND_RESULT = """
            SELECT residence, class, route FROM result WHERE household_id = ? AND review_id = ? ORDER BY restatement LIMIT 1
            """;

    private SubmissionSql() {}
}
