package vn.vuonlen.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Decided years of some thousand households, inserted by SQL: tests compare what is read after one year and after ten. */
@ApplicationScoped
public class StoredYears {

    public static final int HOUSEHOLDS = 2_000;
    public static final int LAST = 2024;

    private final HouseholdFixture fixture;
    private final DataSource database;

    StoredYears(HouseholdFixture fixture, DataSource database) {
        this.fixture = fixture;
        this.database = database;
    }

    /** All in a commune that is part of another one since 2025; every third one is poor each year. */
    public List<UUID> fill(int years) {
        fixture.empty();
        var households = IntStream.range(0, HOUSEHOLDS)
                .mapToObj(i -> new UUID(0x0197_0000_0000_7000L | (long) i << 16, 0x8000_0000_0000_0000L + i))
                .toList();
        var ids = households.stream().map(id -> "'" + id + "'").toList();
        fixture.sql("""
                WITH unit AS (SELECT id FROM area WHERE code = '%s' AND valid @> date '2015-01-01'),
                h AS (INSERT INTO household (id, area_id, ethnic_minority, registered_on, head_name, head_search, size)
                    SELECT h.id, unit.id, true, '2015-01-01', 'Giàng A Páo', 'giang a pao', 5
                    FROM unit, unnest(ARRAY[%s]::uuid[]) AS h (id)
                    RETURNING id, area_id)
                INSERT INTO household_stay (household_id, area_id, from_date) SELECT id, area_id, '2015-01-01' FROM h
                """.formatted(HouseholdFixture.URBAN, String.join(",", ids)));
        for (int year = LAST - years + 1; year <= LAST; year++) {
            fill(UUID.randomUUID(), year);
        }
        vacuum();
        return households;
    }

    /** Never within a transaction. */
    private void vacuum() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE) household, household_stay, survey, result, review_list");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(UUID review, int year) {
        fixture.sql("""
                INSERT INTO review (id, year, kind, area_id, standard, standard_version, step, opened_on, opened_by,
                    closed_on, closed_by, decision_number, decision_date, decided_by, results)
                SELECT '%1$s', %2$d, 'PERIODIC', id, '07-2021', 1, 'DECIDED', current_date, 'maker',
                    current_date, 'maker', '1', current_date, 'checker', %3$d FROM area WHERE code = '11'
                """.formatted(review, year, HOUSEHOLDS));
        fixture.sql("""
                WITH h AS (SELECT id, area_id, row_number() OVER (ORDER BY id) %% 3 = 0 AS poor FROM household),
                listed AS (INSERT INTO review_list (review_id, household_id, reason)
                    SELECT '%1$s', id, 'POOR' FROM h WHERE poor),
                surveyed AS (INSERT INTO survey (id, review_id, household_id, area_id, residence, surveyed_on, income,
                        deprivations, causes, aspirations, no_capacity_to_work, applicant, enumerator, content_hash)
                    SELECT uuidv7(), '%1$s', id, area_id, 'URBAN', make_date(%2$d, 10, 15), 500000, '{}', '{}', '{}',
                        false, true, 'maker', '' FROM h)
                INSERT INTO result (id, review_id, household_id, year, area_id, residence, ethnic_minority, class)
                SELECT uuidv7(), '%1$s', id, %2$d, area_id, 'URBAN', true, CASE WHEN poor THEN 'POOR' ELSE 'NONE' END
                FROM h
                """.formatted(review, year));
    }
}
