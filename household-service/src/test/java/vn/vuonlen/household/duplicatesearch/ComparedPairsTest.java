package vn.vuonlen.household.duplicatesearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.duplicate.DuplicateFixture.searched;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.duplicate.DuplicateFixture;

/** However often names repeat, the pairs that are compared grow with the people and not with their square. */
@QuarkusTest
class ComparedPairsTest {

    /** Households of four, a thousand in each commune; ten clans and 150 given names, of which some are frequent. */
    private static final String PEOPLE = """
            WITH commune AS (SELECT id, row_number() OVER (ORDER BY code) AS n FROM area
                    WHERE level = 'COMMUNE' AND valid @> date '2018-01-01' ORDER BY code),
            h AS (INSERT INTO household (id, area_id, ethnic_minority, registered_on, head_name, head_search, size)
                SELECT gen_random_uuid(), c.id, true, '2016-01-01', 'Giàng A Páo', 'giang a pao', 4
                FROM generate_series(1, %1$d) g (k) JOIN commune c ON c.n = 1 + k %% %2$d RETURNING id)
            INSERT INTO member (id, household_id, ordinal, name, name_search, sex, birth_date, birth_year, ethnic_scheme,
                ethnic_code, relationship, from_date)
            SELECT gen_random_uuid(), h.id, i, name, name, CASE i %% 2 WHEN 0 THEN 'F' ELSE 'M' END,
                CASE WHEN random() < 0.5 THEN make_date(year, 1 + floor(random() * 12)::int, 1 + floor(random() * 28)::int) END,
                year, 'census', '23', (ARRAY['HEAD', 'SPOUSE', 'CHILD', 'CHILD'])[i], '2016-01-01'
            FROM h CROSS JOIN generate_series(1, 4) i
            CROSS JOIN LATERAL (SELECT 'clan' || floor(10 * random() ^ 1.5)::int || CASE i %% 2 WHEN 0 THEN ' thi' ELSE ' a' END
                    || ' given' || floor(150 * random() ^ 1.5)::int AS name,
                    1950 + floor(random() * 65)::int AS year WHERE h.id IS NOT NULL) p
            """;

    @Inject
    HouseholdFixture fixture;

    @Inject
    DuplicateFixture duplicates;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void theyGrowWithThePeople() {
        long few = comparedOf(5_000, 5);
        empty();
        long many = comparedOf(20_000, 20);

        assertTrue(few > 100, () -> "A province without namesakes shows nothing: " + few);
        assertTrue(many < 8 * few, () -> "Of four times the households %d pairs instead of %d".formatted(many, few));
        assertTrue(many < 2 * 4 * 20_000, () -> "More than two for a person: " + many);
    }

    private long comparedOf(int households, int communes) {
        fixture.sql(PEOPLE.formatted(households, communes));
        fixture.sql("TRUNCATE duplicate_search");
        fixture.sql("ANALYZE member, household");
        var job = searched();
        assertEquals(households, job.getInt("total"));
        var sentence = job.getString("message.en");
        return Long.parseLong(sentence.substring(0, sentence.indexOf(" pairs")).replace(",", ""));
    }
}
