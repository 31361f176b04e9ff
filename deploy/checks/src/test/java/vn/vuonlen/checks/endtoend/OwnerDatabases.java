package vn.vuonlen.checks.endtoend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.Province;

/**
 * The figures of the reports, counted again by SQL from the owners' databases. Poverty is classified again too, from the
 * answers of the surveys, by Decision 59/2015 as written here.
 */
record OwnerDatabases(Province province) {

    private static final String JUDGED = """
            WITH judged AS (
                SELECT v.year, s.household_id,
                    CASE WHEN s.income <= CASE s.residence WHEN 'URBAN' THEN 900000 ELSE 700000 END THEN 'INCOME'
                         WHEN s.income > CASE s.residence WHEN 'URBAN' THEN 1300000 ELSE 1000000 END THEN 'NOT_POOR'
                         WHEN cardinality(s.deprivations) >= 3 THEN 'DEPRIVATION'
                         ELSE 'NEAR_POOR' END AS verdict
                FROM survey s JOIN review v ON v.id = s.review_id WHERE v.step = 'DECIDED'
                UNION ALL
                SELECT v.year, r.household_id, CASE r.class WHEN 'POOR' THEN 'INCOME' ELSE r.class END
                FROM result r JOIN review v ON v.id = r.review_id WHERE v.kind = 'PRIOR'),
            living AS (
                SELECT h.id, coalesce((SELECT f.ethnic_minority FROM former_ethnic_minority f
                    WHERE f.household_id = h.id AND f.to_date >= make_date(%1$d, 12, 31) ORDER BY f.to_date LIMIT 1),
                    h.ethnic_minority) AS minority, a.code
                FROM household h
                JOIN household_stay s ON s.household_id = h.id
                    AND make_date(%1$d, 12, 31) BETWEEN s.from_date AND coalesce(s.to_date, 'infinity')
                JOIN area a ON a.id = s.area_id)
            """;

    private static final String POVERTY = JUDGED + """
            SELECT l.code, count(*),
                count(*) FILTER (WHERE j.verdict IN ('INCOME', 'DEPRIVATION')),
                count(*) FILTER (WHERE j.verdict = 'NEAR_POOR'),
                count(*) FILTER (WHERE j.verdict = 'INCOME'),
                count(*) FILTER (WHERE l.minority),
                count(*) FILTER (WHERE l.minority AND j.verdict IN ('INCOME', 'DEPRIVATION'))
            FROM living l LEFT JOIN judged j ON j.household_id = l.id AND j.year = %1$d
            GROUP BY l.code
            """;

    private static final String MOVEMENT = JUDGED + """
            , life AS (
                SELECT l.code, l.minority,
                    coalesce(bool_or(j.year = %1$d - 1), false) AS before,
                    coalesce(bool_or(j.year = %1$d), false) AS now,
                    coalesce(bool_or(j.year < %1$d - 1), false) AS earlier
                FROM living l LEFT JOIN judged j ON j.household_id = l.id AND j.verdict IN ('INCOME', 'DEPRIVATION')
                GROUP BY l.id, l.code, l.minority)
            SELECT code, count(*) FILTER (WHERE before),
                count(*) FILTER (WHERE before AND NOT now),
                count(*) FILTER (WHERE now AND NOT before AND earlier),
                count(*) FILTER (WHERE now AND NOT before AND NOT earlier),
                count(*) FILTER (WHERE now),
                count(*) FILTER (WHERE minority AND before),
                count(*) FILTER (WHERE minority AND before AND NOT now),
                count(*) FILTER (WHERE minority AND now AND NOT before AND earlier),
                count(*) FILTER (WHERE minority AND now AND NOT before AND NOT earlier),
                count(*) FILTER (WHERE minority AND now)
            FROM life GROUP BY code
            """;

    /** Of surveys only the poor and the near-poor are judged again here; which others are average is the owner's result. */
    private static final String CLASSES = JUDGED + """
            , averaged AS (
                SELECT DISTINCT ON (r.household_id) r.household_id, r.class FROM result r
                JOIN review v ON v.id = r.review_id AND v.year = %1$d AND v.step = 'DECIDED'
                ORDER BY r.household_id, v.kind = 'PERIODIC' DESC, r.restatement DESC)
            SELECT l.code, count(*),
                count(*) FILTER (WHERE j.verdict IN ('INCOME', 'DEPRIVATION')),
                count(*) FILTER (WHERE j.verdict = 'NEAR_POOR'),
                count(*) FILTER (WHERE a.class = 'AVERAGE')
            FROM living l
            LEFT JOIN judged j ON j.household_id = l.id AND j.year = %1$d
            LEFT JOIN averaged a ON a.household_id = l.id
            GROUP BY l.code
            """;

    private static final String NEAR_POOR_MOVEMENT = JUDGED + """
            , life AS (
                SELECT l.code, l.minority,
                    coalesce(bool_or(j.year = %1$d - 1 AND j.verdict = 'NEAR_POOR'), false) AS before,
                    coalesce(bool_or(j.year = %1$d AND j.verdict = 'NEAR_POOR'), false) AS now,
                    coalesce(bool_or(j.year = %1$d - 1 AND j.verdict IN ('INCOME', 'DEPRIVATION')), false) AS poor_before,
                    coalesce(bool_or(j.year = %1$d AND j.verdict IN ('INCOME', 'DEPRIVATION')), false) AS poor_now,
                    coalesce(bool_or(j.year = %1$d), false) AS reviewed,
                    coalesce(bool_or(j.year < %1$d - 1 AND j.verdict = 'NEAR_POOR'), false) AS earlier
                FROM living l LEFT JOIN judged j ON j.household_id = l.id
                GROUP BY l.id, l.code, l.minority)
            SELECT code, count(*) FILTER (WHERE before),
                count(*) FILTER (WHERE before AND reviewed AND NOT now AND NOT poor_now),
                count(*) FILTER (WHERE before AND poor_now),
                count(*) FILTER (WHERE now AND poor_before),
                count(*) FILTER (WHERE now AND NOT before AND NOT poor_before AND earlier),
                count(*) FILTER (WHERE now AND NOT before AND NOT poor_before AND NOT earlier),
                count(*) FILTER (WHERE now),
                count(*) FILTER (WHERE minority AND before),
                count(*) FILTER (WHERE minority AND before AND reviewed AND NOT now AND NOT poor_now),
                count(*) FILTER (WHERE minority AND before AND poor_now),
                count(*) FILTER (WHERE minority AND now AND poor_before),
                count(*) FILTER (WHERE minority AND now AND NOT before AND NOT poor_before AND earlier),
                count(*) FILTER (WHERE minority AND now AND NOT before AND NOT poor_before AND NOT earlier),
                count(*) FILTER (WHERE minority AND now)
            FROM life GROUP BY code
            """;

    private static final String INSIDE = """
            WITH RECURSIVE inside AS (
                SELECT id FROM area
                WHERE code = '%1$s' AND '2018-12-31' BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                UNION SELECT a.id FROM area a JOIN inside i ON a.parent_id = i.id)
            """;

    private static final String MONEY = INSIDE + """
            , line AS (
                SELECT p.code AS programme, p.code || '/' || coalesce(b.project_code, 'none') AS project,
                    b.capital_type, b.source,
                    CASE WHEN b.area_id IN (SELECT id FROM inside) THEN b.amount ELSE 0 END AS budgeted,
                    (SELECT coalesce(sum(a.amount), 0) FROM allocation a WHERE a.budget_id = b.id
                        AND a.status = 'APPROVED' AND a.area_id IN (SELECT id FROM inside)) AS allocated,
                    (SELECT coalesce(sum(d.amount), 0) FROM disbursement d JOIN allocation a ON a.id = d.allocation_id
                        WHERE a.budget_id = b.id AND a.area_id IN (SELECT id FROM inside)) AS disbursed
                FROM budget b JOIN programme p ON p.id = b.programme_id WHERE b.year = 2018 AND p.poverty)
            SELECT key, sum(budgeted), sum(allocated), sum(disbursed)
            FROM line CROSS JOIN LATERAL (VALUES (programme), (project), (capital_type), (source), ('ALL')) AS keys (key)
            GROUP BY key HAVING sum(budgeted + allocated) > 0
            """;

    private static final String DISBURSED_BY_MONTH = INSIDE + """
            SELECT to_char(d.disbursed_on, 'YYYY-MM'), sum(d.amount)
            FROM disbursement d JOIN allocation a ON a.id = d.allocation_id JOIN budget b ON b.id = a.budget_id
            JOIN programme p ON p.id = b.programme_id
            WHERE b.year = 2018 AND p.poverty AND a.area_id IN (SELECT id FROM inside)
            GROUP BY 1
            """;

    /** By commune, class and answer; and those that were asked, as far as the survey tells. */
    private static final String ANSWERS = JUDGED + """
            SELECT a.code || CASE j.verdict WHEN 'NEAR_POOR' THEN ' NEAR_POOR ' ELSE ' POOR ' END || answer.code, count(*)
            FROM judged j
            JOIN review v ON v.year = j.year AND v.kind = 'PERIODIC'
            JOIN survey s ON s.review_id = v.id AND s.household_id = j.household_id
            JOIN area a ON a.id = s.area_id
            CROSS JOIN LATERAL unnest(CASE WHEN %3$s THEN %2$s || 'asked'::text END) AS answer (code)
            WHERE j.year = %1$d AND j.verdict IN ('INCOME', 'DEPRIVATION', 'NEAR_POOR')
            GROUP BY 1
            """;

    SortedMap<String, List<Long>> answers(String slug, int year) throws SQLException {
        return table(
                Part.HOUSEHOLD,
                switch (slug) {
                    case "deprivations" ->
                        ANSWERS.formatted(year, "s.deprivations", "s.no_deprivation OR s.deprivations <> '{}'");
                    case "target-groups" ->
                        ANSWERS.formatted(year, "ARRAY['NO_CAPACITY_TO_WORK']", "s.no_capacity_to_work");
                    default -> ANSWERS.formatted(year, "s." + slug, "s." + slug + " <> '{}'");
                });
    }

    SortedMap<String, List<Long>> poverty(int year) throws SQLException {
        return table(Part.HOUSEHOLD, POVERTY.formatted(year));
    }

    SortedMap<String, List<Long>> movement(int year) throws SQLException {
        return table(Part.HOUSEHOLD, MOVEMENT.formatted(year));
    }

    SortedMap<String, List<Long>> nearPoorMovement(int year) throws SQLException {
        return table(Part.HOUSEHOLD, NEAR_POOR_MOVEMENT.formatted(year));
    }

    /** Households, poor, near-poor and average. */
    SortedMap<String, List<Long>> classes(int year) throws SQLException {
        return table(Part.HOUSEHOLD, CLASSES.formatted(year));
    }

    SortedMap<String, List<Long>> money(String area) throws SQLException {
        return table(Part.FUNDING, MONEY.formatted(area));
    }

    SortedMap<String, List<Long>> disbursedByMonth(String area) throws SQLException {
        return table(Part.FUNDING, DISBURSED_BY_MONTH.formatted(area));
    }

    private SortedMap<String, List<Long>> table(Part service, String sql) throws SQLException {
        SortedMap<String, List<Long>> table = new TreeMap<>();
        try (Connection owner = DriverManager.getConnection(province.jdbcUrl(service));
                var statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<Long> numbers = new ArrayList<>();
                for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                    numbers.add(rows.getLong(column));
                }
                table.put(rows.getString(1), numbers);
            }
        }
        return table;
    }
}
