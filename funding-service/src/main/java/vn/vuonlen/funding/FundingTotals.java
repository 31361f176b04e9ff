package vn.vuonlen.funding;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import vn.vuonlen.kit.totals.ControlTotals;

/**
 * What this service counts of its own tables, in đồng, for the services that compute figures from its events. The contract is
 * {@code contracts/funding.totals.v1.schema.json}.
 */
class FundingTotals {

    private static final String PROGRAMMES = """
            SELECT NULL::int AS year, NULL::uuid AS area_id, jsonb_build_object('programmes', count(*),
                'poverty', count(*) FILTER (WHERE poverty)) AS figures
              FROM programme HAVING count(*) > 0
            """;

    /** By the year of the budget line; an allocation counts once it is approved. */
    private static final String MONEY = """
            SELECT year, area_id, jsonb_build_object('budgets', sum(budgets), 'budgeted', sum(budgeted),
                'allocations', sum(allocations), 'allocated', sum(allocated),
                'disbursements', sum(disbursements), 'disbursed', sum(disbursed)) AS figures
              FROM (
                SELECT year, area_id, 1 AS budgets, amount AS budgeted, 0 AS allocations, 0 AS allocated,
                       0 AS disbursements, 0 AS disbursed
                  FROM budget
                UNION ALL
                SELECT b.year, a.area_id, 0, 0, 1, CASE WHEN a.status = 'APPROVED' THEN a.amount ELSE 0 END, 0, 0
                  FROM allocation a JOIN budget b ON b.id = a.budget_id
                UNION ALL
                SELECT b.year, a.area_id, 0, 0, 0, 0, 1, d.amount
                  FROM disbursement d JOIN allocation a ON a.id = d.allocation_id JOIN budget b ON b.id = a.budget_id
                ) acts
             GROUP BY year, area_id
            """;

    @Produces
    @Singleton
    ControlTotals totals() {
        return new ControlTotals(FundingTopics.TOTALS, Map.of("PROGRAMMES", PROGRAMMES, "MONEY", MONEY));
    }
}
