package vn.vuonlen.household.publishing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import vn.vuonlen.kit.totals.ControlTotals;

/**
 * What this service counts of its own tables, for the services that compute figures from its events. The contract is
 * {@code contracts/household.totals.v1.schema.json}.
 */
class HouseholdTotals {

    static final String TOPIC = "household.totals.v1";

    private static final String REVIEWS = """
            SELECT year, area_id, jsonb_build_object('reviews', count(*),
                'decided', count(*) FILTER (WHERE step = 'DECIDED'), 'results', sum(results)) AS figures
              FROM review GROUP BY year, area_id
            """;

    /** Those that exist on 31 December, where they live and as what they count on that day. */
    private static final String HOUSEHOLDS = """
            SELECT y.year, s.area_id, jsonb_build_object('households', count(*),
                'ethnicMinority', count(*) FILTER (WHERE CASE
                    WHEN h.id IN (SELECT household_id FROM former_ethnic_minority) THEN coalesce((
                        SELECT f.ethnic_minority FROM former_ethnic_minority f
                         WHERE f.household_id = h.id AND f.to_date >= y.day ORDER BY f.to_date LIMIT 1), h.ethnic_minority)
                    ELSE h.ethnic_minority END)) AS figures
              FROM (SELECT DISTINCT year, make_date(year, 12, 31) AS day FROM review) y
              JOIN household_stay s ON s.from_date <= y.day AND (s.to_date IS NULL OR s.to_date >= y.day)
              JOIN household h ON h.id = s.household_id AND (h.ended_on IS NULL OR h.ended_on >= y.day)
             GROUP BY y.year, s.area_id
            """;

    /** Of several restatements of a result the last one counts. */
    private static final String NEWEST = """
            result r WHERE NOT EXISTS (
                SELECT FROM result n WHERE n.household_id = r.household_id AND n.review_id = r.review_id
                   AND n.restatement > r.restatement)
            """;

    private static final String RESULTS = """
            SELECT r.year, r.area_id, jsonb_build_object('results', count(*),
                'poor', count(*) FILTER (WHERE r.class = 'POOR'),
                'nearPoor', count(*) FILTER (WHERE r.class = 'NEAR_POOR'),
                'average', count(*) FILTER (WHERE r.class = 'AVERAGE'),
                'ethnicMinorityPoor', count(*) FILTER (WHERE r.class = 'POOR' AND r.ethnic_minority),
                'incomePoor', count(*) FILTER (WHERE r.route IN ('INCOME', 'INCOME_AND_DEPRIVATION')),
                'escaped', count(*) FILTER (WHERE r.movement = 'ESCAPED'),
                'relapsed', count(*) FILTER (WHERE r.movement = 'RELAPSED'),
                'new', count(*) FILTER (WHERE r.movement = 'NEW')) AS figures
              FROM %s GROUP BY r.year, r.area_id
            """.formatted(NEWEST);

    /** Of the poor and the near-poor. */
    private static final String ANSWERS = """
            SELECT r.year, r.area_id, jsonb_build_object('causes', sum(cardinality(r.causes)),
                'aspirations', sum(cardinality(r.aspirations)), 'deprivations', sum(cardinality(r.deprivations)),
                'noCapacityToWork', count(*) FILTER (WHERE r.no_capacity_to_work)) AS figures
              FROM %s AND r.class IN ('POOR', 'NEAR_POOR') GROUP BY r.year, r.area_id
            """.formatted(NEWEST);

    /** The poor and the near-poor together, which decide who may get money. */
    private static final String IN_POVERTY = """
            SELECT r.year, r.area_id, jsonb_build_object('households', count(*)) AS figures
              FROM %s AND r.class IN ('POOR', 'NEAR_POOR') GROUP BY r.year, r.area_id
            """.formatted(NEWEST);

    @Produces
    @Singleton
    ControlTotals totals() {
        return new ControlTotals(
                TOPIC,
                Map.of(
                        "AREAS", ControlTotals.OF_AREAS,
                        "REVIEWS", REVIEWS,
                        "HOUSEHOLDS", HOUSEHOLDS,
                        "RESULTS", RESULTS,
                        "ANSWERS", ANSWERS,
                        "IN_POVERTY", IN_POVERTY));
    }
}
