package vn.vuonlen.household.paper;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.household.standard.PovertyClass;

/**
 * What the periodic review of a year found of a household: the newest, if it was restated.
 *
 * @param place the commune or village where it counts
 * @param commune the unit of that commune on the last day of the year, or today while that is to come
 * @param decision empty before the province's
 * @param endedOn empty while the household lasts
 */
record CertifiedResult(
        UUID review,
        int year,
        PovertyClass povertyClass,
        int restatement,
        UUID place,
        UUID commune,
        Optional<PaperDecision> decision,
        Optional<LocalDate> endedOn) {

    boolean isPoorOrNearPoor() {
        return povertyClass == PovertyClass.POOR || povertyClass == PovertyClass.NEAR_POOR;
    }
}
