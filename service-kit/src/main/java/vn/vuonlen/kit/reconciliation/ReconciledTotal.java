package vn.vuonlen.kit.reconciliation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The last comparison of what this service has computed with what the owner counted of its own things.
 *
 * @param topic of the owner's totals
 * @param kind what was counted, such as RESULTS
 * @param year null of what has no year
 * @param areas how many areas have such figures, here or there
 * @param changing areas that are compared once more, since they were being changed or differ for the first time
 * @param differing areas whose figures differ, as in the comparison before
 * @param differences the first 100 of them, by their code
 */
public record ReconciledTotal(
        String topic,
        String kind,
        Integer year,
        OffsetDateTime countedAt,
        OffsetDateTime comparedAt,
        int areas,
        int changing,
        int differing,
        List<ReconciledDifference> differences) {

    public ReconciledTotal {
        differences = List.copyOf(differences);
    }

    /**
     * An area whose figures differ.
     *
     * @param areaId null of what has no area
     * @param areaCode null also where the area is not known here
     * @param owner what the owner counts; empty if it has nothing there
     * @param own what this service has; empty if it has nothing there
     */
    public record ReconciledDifference(UUID areaId, String areaCode, Map<String, Long> owner, Map<String, Long> own) {}
}
