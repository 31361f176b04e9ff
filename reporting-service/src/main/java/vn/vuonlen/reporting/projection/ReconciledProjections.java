package vn.vuonlen.reporting.projection;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.reconciliation.OwnerTotals;
import vn.vuonlen.kit.reconciliation.ReconciledProjection;
import vn.vuonlen.kit.totals.ControlTotals;

/** What reports are computed from, counted as the owners count their own: from the counters, wherever there are some. */
class ReconciledProjections {

    private static final String HOUSEHOLDS_TOPIC = "household.totals.v1";
    private static final String MONEY_TOPIC = "funding.totals.v1";

    /** They are no projection that a rebuild could make again: a count is replaced by the next one. */
    static final Set<String> TOPICS = Set.of(HOUSEHOLDS_TOPIC, MONEY_TOPIC);

    private static final String REVIEWS = """
            SELECT year, area_id, jsonb_build_object('reviews', count(*),
                'decided', count(*) FILTER (WHERE step = 'DECIDED'), 'results', sum(results)) AS figures
              FROM review GROUP BY year, area_id
            """;

    private static final String HOUSEHOLDS = """
            SELECT y.year, c.area_id, jsonb_build_object('households', sum(c.households),
                'ethnicMinority', sum(c.households) FILTER (WHERE c.ethnic_minority)) AS figures
              FROM (SELECT DISTINCT year FROM review) y
              JOIN household_count c ON y.year BETWEEN c.first_year AND c.last_year
             WHERE c.known_to = 'infinity' GROUP BY y.year, c.area_id
            """;

    private static final String RESULTS = """
            SELECT r.year, c.area_id, jsonb_build_object('results', sum(c.households),
                'poor', sum(c.households) FILTER (WHERE c.class = 'POOR'),
                'nearPoor', sum(c.households) FILTER (WHERE c.class = 'NEAR_POOR'),
                'average', sum(c.households) FILTER (WHERE c.class = 'AVERAGE'),
                'ethnicMinorityPoor', sum(c.households) FILTER (WHERE c.class = 'POOR' AND c.ethnic_minority),
                'incomePoor', sum(c.households) FILTER (WHERE c.route IN ('INCOME', 'INCOME_AND_DEPRIVATION')),
                'escaped', sum(c.households) FILTER (WHERE c.movement = 'ESCAPED'),
                'relapsed', sum(c.households) FILTER (WHERE c.movement = 'RELAPSED'),
                'new', sum(c.households) FILTER (WHERE c.movement = 'NEW')) AS figures
              FROM result_count c JOIN review r ON r.id = c.review_id
             WHERE c.known_to = 'infinity' GROUP BY r.year, c.area_id
            """;

    private static final String ANSWERS = """
            SELECT r.year, c.area_id, jsonb_build_object(
                'causes', sum(c.households) FILTER (WHERE c.characteristic = 'CAUSE'),
                'aspirations', sum(c.households) FILTER (WHERE c.characteristic = 'ASPIRATION'),
                'deprivations', sum(c.households) FILTER (WHERE c.characteristic = 'DEPRIVATION'),
                'noCapacityToWork', sum(c.households) FILTER (WHERE c.characteristic = 'CAPACITY_TO_WORK')) AS figures
              FROM characteristic_count c JOIN review r ON r.id = c.review_id
             WHERE c.known_to = 'infinity' AND c.code <> '' GROUP BY r.year, c.area_id
            """;

    private static final String PROGRAMMES = """
            SELECT NULL::int AS year, NULL::uuid AS area_id, jsonb_build_object('programmes', count(*),
                'poverty', count(*) FILTER (WHERE poverty)) AS figures
              FROM programme HAVING count(*) > 0
            """;

    private static final String MONEY = """
            SELECT year, area_id, jsonb_build_object(
                'budgets', count(*) FILTER (WHERE stage = 'BUDGETED'),
                'budgeted', sum(amount) FILTER (WHERE stage = 'BUDGETED'),
                'allocations', count(*) FILTER (WHERE stage = 'ALLOCATED'),
                'allocated', sum(amount) FILTER (WHERE stage = 'ALLOCATED'),
                'disbursements', count(*) FILTER (WHERE stage = 'DISBURSED'),
                'disbursed', sum(amount) FILTER (WHERE stage = 'DISBURSED')) AS figures
              FROM money GROUP BY year, area_id
            """;

    @Produces
    @Singleton
    TopicHandler householdTotals() {
        return new OwnerTotals(HOUSEHOLDS_TOPIC);
    }

    @Produces
    @Singleton
    TopicHandler moneyTotals() {
        return new OwnerTotals(MONEY_TOPIC);
    }

    @Produces
    @Singleton
    ReconciledProjection households() {
        return new ReconciledProjection(
                HOUSEHOLDS_TOPIC,
                Map.of(
                        "AREAS", ControlTotals.OF_AREAS,
                        "REVIEWS", REVIEWS,
                        "HOUSEHOLDS", HOUSEHOLDS,
                        "RESULTS", RESULTS,
                        "ANSWERS", ANSWERS));
    }

    @Produces
    @Singleton
    ReconciledProjection money() {
        return new ReconciledProjection(MONEY_TOPIC, Map.of("PROGRAMMES", PROGRAMMES, "MONEY", MONEY));
    }
}
