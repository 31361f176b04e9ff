package vn.vuonlen.kit.reconciliation;

import java.util.Map;

/**
 * What a service has computed from the events of an owner, counted as the owner counts its own: one bean for each topic of
 * totals, beside an {@link OwnerTotals} that stores them.
 *
 * @param topic such as {@code household.totals.v1}
 * @param queries by the owner's kind, as in {@code ControlTotals}; a kind without a query is not compared
 */
public record ReconciledProjection(String topic, Map<String, String> queries) {}
