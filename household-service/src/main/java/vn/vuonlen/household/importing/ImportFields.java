package vn.vuonlen.household.importing;

/** The fields of the rows as OpenAPI describes them. The README of the service lists them one by one. */
final class ImportFields {

    static final String DESCRIPTION = """
            The file is kept as it comes and worked off by a job: follow its `Location` for progress, `…/rejects` for
            every refused row with its number, column, code and message, `…/events` for progress as it happens. Rows
            count from 1, without the header and blank lines. Unknown fields are refused. The same file again changes
            nothing. In CSV the codes of a list are separated by `|`; an empty value is an empty list of codes, and of
            anything else it is absent. No refusal quotes a name, a date of birth or a personal ID: what has not the form of
            a code or a field is shown as `•••`.

            `mode=validate` makes the same checks and keeps nothing. `atomic=row` stores each row for itself,
            `atomic=all` stores all rows or none: if one is refused the job fails.

            **households**: `id` (UUID), `code` (of the national register, optional), `area` (code of a commune or
            village as of `registeredOn`), `registeredOn` (date), and in NDJSON `members`: a list of `id` (UUID,
            optional), `name`, `sex` (`M`, `F`), `birthDate` (`YYYY` or `YYYY-MM-DD`), `ethnicGroup` (code of the
            census list), `relationship` (`HEAD`, `SPOUSE`, `CHILD`, `PARENT`, `GRANDCHILD`, `OTHER`; one `HEAD`),
            `personalId` (12 or 9 digits, optional); in CSV `headName`, `headSex`, `headBirthDate`,
            `headEthnicGroup`, `size`.

            **surveys**: `id` (UUID of the submission), `household` (UUID), `surveyedOn` (date), `income` (đồng per
            person and month), `b1`, `b2` (scores), `deprivations`, `causes`, `aspirations` (lists of codes),
            `noCapacityToWork`, `applicant` (`true` or `false`). What the standard of the review measures must be there.

            **prior-results**: `household` (UUID), `year`, `class` (`POOR`, `NEAR_POOR`), `route` (optional: `INCOME`,
            `DEPRIVATION`, `INCOME_AND_DEPRIVATION`).

            A row is refused as a single survey or household is, and for how it is written or of which year it is:
            unreadable-row, not-an-object, not-utf-8, row-too-long, column-count, unknown-field, duplicate-field,
            wrong-type, unkept-character, year-out-of-records, year-decided, year-is-reviewed, prior-result-conflict,
            route-of-not-poor. The whole file: no-header, missing-column, nothing-stored.
            """;

    private ImportFields() {}
}
