package vn.vuonlen.funding.projection;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.reconciliation.OwnerTotals;
import vn.vuonlen.kit.reconciliation.ReconciledProjection;
import vn.vuonlen.kit.totals.ControlTotals;

/** What this service has consumed of household-service, counted as that one counts its own. */
class ReconciledClasses {

    private static final String HOUSEHOLDS = "household.totals.v1";

    private static final String IN_POVERTY = """
            SELECT r.year, c.area_id, jsonb_build_object('households', count(*)) AS figures
              FROM household_class c JOIN review r ON r.id = c.review_id
             WHERE c.in_poverty GROUP BY r.year, c.area_id
            """;

    @Produces
    @Singleton
    TopicHandler totals() {
        return new OwnerTotals(HOUSEHOLDS);
    }

    @Produces
    @Singleton
    ReconciledProjection households() {
        return new ReconciledProjection(HOUSEHOLDS, Map.of("AREAS", ControlTotals.OF_AREAS, "IN_POVERTY", IN_POVERTY));
    }
}
