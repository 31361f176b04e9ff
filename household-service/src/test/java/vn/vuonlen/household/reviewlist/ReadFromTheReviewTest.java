package vn.vuonlen.household.reviewlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.review.Step;
import vn.vuonlen.household.reviewlist.ReviewHouseholds.After;
import vn.vuonlen.kit.access.GrantedAreas;
import vn.vuonlen.kit.access.Scope;

/**
 * Lists, results and numbers are read from what the review has. They are those that a look at every household of the province
 * gives, one by one: also of who has moved, has ended, was restated or applied, in all areas and on every page.
 */
@QuarkusTest
class ReadFromTheReviewTest {

    private static final UUID REVIEW = UUID.fromString("01920000-0000-7000-8000-000000000018");

    /** In eight communes, of which some are one today; every fifth has moved from another one after its survey. */
    private static final String PROVINCE = """
        INSERT INTO review (id, year, kind, area_id, standard, standard_version, step, opened_on, opened_by)
        SELECT '%1$s', 2018, 'PERIODIC', id, '59-2015', 1, 'OPEN', current_date, 'maker' FROM area WHERE code = '11';

        CREATE TABLE drawn AS
        SELECT n, md5('household ' || n)::uuid AS id, c.ids[1 + n %% 8] AS area_id,
            CASE WHEN n %% 5 = 0 THEN c.ids[1 + n * 3 %% 8] ELSE c.ids[1 + n %% 8] END AS area_before,
            CASE WHEN n %% 11 = 0 THEN date '2018-12-01' END AS ended_on,
            n %% 2 = 0 AS listed, n %% 3 <> 0 AND (n %% 2 = 0 OR n %% 7 = 0) AS surveyed,
            (ARRAY['POOR', 'NEAR_POOR', 'AVERAGE', 'NONE'])[1 + n / 4 %% 4] AS class,
            (ARRAY['NEW', 'STAYED', 'RELAPSED', NULL])[1 + n / 16 %% 4] AS movement
        FROM generate_series(1, 900) n, (SELECT array_agg(id ORDER BY code) AS ids FROM (
            SELECT id, code FROM area WHERE level = 'COMMUNE' AND valid @> date '2018-12-31'
                AND (code BETWEEN '03160' AND '03180' OR code = '03127') ORDER BY code LIMIT 8) commune) c;

        INSERT INTO household (id, area_id, ethnic_minority, registered_on, head_name, head_search, size, ended_on,
            end_reason)
        SELECT id, area_id, true, '2015-01-01', 'Giàng A Páo', 'giang a pao', 5, ended_on,
            CASE WHEN ended_on IS NOT NULL THEN 'MOVED_AWAY' END
        FROM drawn;
        INSERT INTO household_stay (household_id, area_id, from_date, to_date)
        SELECT id, area_before, date '2015-01-01', date '2018-11-19' FROM drawn WHERE area_before <> area_id
        UNION ALL
        SELECT id, area_id, CASE WHEN area_before <> area_id THEN date '2018-11-20' ELSE date '2015-01-01' END, ended_on
        FROM drawn;
        INSERT INTO review_list (review_id, household_id, reason)
        SELECT '%1$s', id, CASE WHEN n %% 4 = 0 THEN 'POOR' ELSE 'NEAR_POOR' END FROM drawn WHERE listed;
        INSERT INTO survey (id, review_id, household_id, area_id, residence, surveyed_on, income, deprivations, causes,
            aspirations, no_capacity_to_work, applicant, enumerator, content_hash)
        SELECT md5('survey ' || n)::uuid, '%1$s', id, area_before, 'RURAL', '2018-10-15', 500000, '{}', '{}', '{}', false,
            NOT listed, 'maker', '' FROM drawn WHERE surveyed;
        INSERT INTO result (id, review_id, household_id, year, area_id, residence, ethnic_minority, class, movement,
            changed_at)
        SELECT md5('result ' || n)::uuid, '%1$s', id, 2018, area_before, 'RURAL', true, class,
            CASE WHEN class = 'POOR' THEN movement WHEN movement IS NOT NULL THEN 'ESCAPED' END,
            timestamptz '2018-11-01 00:00+07' + n * interval '1 hour'
        FROM drawn WHERE surveyed;
        INSERT INTO result (id, review_id, household_id, restatement, year, area_id, residence, ethnic_minority, class)
        SELECT md5('restated ' || n)::uuid, '%1$s', id, 1, 2018, area_id, 'RURAL', true, 'NONE'
        FROM drawn WHERE surveyed AND n %% 13 = 0
        """.formatted(REVIEW);

    private static final String EVERY_HOUSEHOLD = """
        SELECT h.id, coalesce(r.area_id, h.area_id) AS area_id, h.ended_on IS NOT NULL AS ended,
            l.household_id IS NOT NULL AS listed, s.id IS NOT NULL AS surveyed, r.class, r.movement, r.changed_at,
            r.restatement
        FROM household h
        LEFT JOIN review_list l ON l.household_id = h.id AND l.review_id = '%1$s'
        LEFT JOIN survey s ON s.household_id = h.id AND s.review_id = '%1$s'
        LEFT JOIN result r ON r.household_id = h.id AND r.review_id = '%1$s' AND r.restatement = (
            SELECT max(n.restatement) FROM result n WHERE n.household_id = h.id AND n.review_id = '%1$s')
        """.formatted(REVIEW);

    private record Looked(
            UUID id,
            UUID area,
            boolean ended,
            boolean listed,
            boolean surveyed,
            String povertyClass,
            String movement,
            OffsetDateTime changedAt) {

        boolean hasResult() {
            return povertyClass != null;
        }
    }

    @Inject
    HouseholdFixture fixture;

    @Inject
    ReviewHouseholds households;

    @Inject
    CountReviewHouseholds count;

    @Inject
    GrantedAreas areas;

    @Inject
    DataSource database;

    private List<Looked> looked;

    @BeforeEach
    void aProvince() throws SQLException {
        fixture.empty();
        fixture.sql(PROVINCE);
        fixture.sql("DROP TABLE drawn");
        looked = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(EVERY_HOUSEHOLD)) {
            while (row.next()) {
                looked.add(new Looked(
                        row.getObject("id", UUID.class),
                        row.getObject("area_id", UUID.class),
                        row.getBoolean("ended"),
                        row.getBoolean("listed"),
                        row.getBoolean("surveyed"),
                        row.getString("class"),
                        row.getString("movement"),
                        row.getObject("changed_at", OffsetDateTime.class)));
            }
        }
        assertEquals(900, looked.size());
    }

    @AfterEach
    void empty() {
        fixture.empty();
    }

    private List<Scope> scopes() {
        return Stream.of("11", "03163", "03127", "03160")
                .map(code -> areas.of(Set.of(code)))
                .toList();
    }

    private static ReviewSelection selection(Scope scope, HouseholdCondition condition) {
        var review = new ListedReview(REVIEW, 2018, Step.OPEN, LocalDate.of(2018, 12, 31));
        return new ReviewSelection(review, scope, scope, true, condition);
    }

    @Test
    void listsAreThose() {
        Map<ListStatus, Predicate<Looked>> statuses = Map.of(
                ListStatus.PENDING,
                household -> household.listed && !household.surveyed && !household.ended,
                ListStatus.SURVEYED,
                Looked::surveyed,
                ListStatus.ENDED,
                household -> household.listed && !household.surveyed && household.ended);
        for (var scope : scopes()) {
            same(
                    ReviewListEntry.TABLE,
                    scope,
                    ListStatus.condition(null),
                    household -> household.listed || household.surveyed);
            statuses.forEach(
                    (status, expected) -> same(ReviewListEntry.TABLE, scope, ListStatus.condition(status), expected));
        }
    }

    @Test
    void resultsAreThose() {
        var results = HouseholdCondition.OF_RESULTS;
        var day = OffsetDateTime.parse("2018-11-20T00:00:00+07:00");
        for (var scope : scopes()) {
            same(ReviewResult.TABLE, scope, results, Looked::hasResult);
            for (var povertyClass : List.of("POOR", "NEAR_POOR", "AVERAGE", "NONE")) {
                same(
                        ReviewResult.TABLE,
                        scope,
                        results.and("result.class = ?", povertyClass),
                        household -> povertyClass.equals(household.povertyClass));
            }
            same(
                    ReviewResult.TABLE,
                    scope,
                    results.and("result.movement = ?", "RELAPSED").and(ReviewResult.UPDATED_AT + " >= ?", day),
                    household -> "RELAPSED".equals(household.movement) && !household.changedAt.isBefore(day));
        }
    }

    private <T> void same(ReviewTable<T> table, Scope scope, HouseholdCondition condition, Predicate<Looked> expected) {
        var selection = selection(scope, condition);
        var ids = looked.stream()
                .filter(household -> scope.areas().contains(household.area))
                .filter(expected)
                .sorted(Comparator.comparing((Looked household) -> household.area.toString())
                        .thenComparing(household -> household.id.toString()))
                .map(Looked::id)
                .toList();
        for (int size : new int[] {1_000, 37, Math.max(1, ids.size())}) {
            assertEquals(ids, pages(table, selection, size), condition + " by " + size);
        }
        var exported = new ArrayList<UUID>();
        households.forEach(
                table, selection, row -> exported.add(table.household().apply(row)));
        assertEquals(ids, exported);
    }

    private <T> List<UUID> pages(ReviewTable<T> table, ReviewSelection selection, int size) {
        var ids = new ArrayList<UUID>();
        var after = After.NOTHING;
        while (true) {
            var page = households.page(table, selection, after, size);
            assertTrue(page.size() <= size, "rows " + page.size());
            page.forEach(row -> ids.add(table.household().apply(row.row())));
            if (page.size() < size) {
                return ids;
            }
            after = page.getLast().position();
        }
    }

    @Test
    void numbersAreThose() {
        for (var scope : scopes()) {
            var within = looked.stream()
                    .filter(household -> scope.areas().contains(household.area))
                    .toList();
            var progress = count.count(selection(scope, HouseholdCondition.EVERYBODY), true);
            assertEquals(counts(within), progress.total());
            var sizes = progress.communes().stream()
                    .collect(Collectors.toMap(
                            commune -> commune.commune().id(),
                            commune -> commune.counts().listed()));
            assertEquals(
                    within.stream()
                            .filter(household -> household.listed || household.surveyed)
                            .collect(Collectors.groupingBy(
                                    Looked::area, Collectors.summingLong(household -> household.listed ? 1 : 0))),
                    sizes);
        }
    }

    private static ProgressCounts counts(List<Looked> households) {
        return new ProgressCounts(
                number(households, Looked::listed),
                number(households, household -> household.listed && !household.surveyed && !household.ended),
                number(households, household -> household.listed && household.surveyed),
                number(households, household -> household.listed && !household.surveyed && household.ended),
                number(households, household -> !household.listed && household.surveyed),
                number(households, household -> "POOR".equals(household.povertyClass)),
                number(households, household -> "NEAR_POOR".equals(household.povertyClass)),
                number(households, household -> "AVERAGE".equals(household.povertyClass)),
                number(households, household -> "NONE".equals(household.povertyClass)));
    }

    private static long number(List<Looked> households, Predicate<Looked> which) {
        return households.stream().filter(which).count();
    }
}
