package vn.vuonlen.household.commitment;

import java.time.LocalDate;
import vn.vuonlen.household.standard.PovertyClass;

/**
 * What a commitment depends on.
 *
 * @param decidedUntil the last day that is decided, null before the first decision
 * @param povertyClass of the latest decided review in which it has a result; null without one
 */
record CommittedHousehold(
        LocalDate registeredOn, LocalDate endedOn, LocalDate decidedUntil, PovertyClass povertyClass) {

    boolean isPoorOrNearPoor() {
        return povertyClass == PovertyClass.POOR || povertyClass == PovertyClass.NEAR_POOR;
    }

    boolean hasEndedBefore(LocalDate day) {
        return endedOn != null && endedOn.isBefore(day);
    }

    boolean isDecided(LocalDate day) {
        return decidedUntil != null && !day.isAfter(decidedUntil);
    }

    boolean isDecided(int year) {
        return decidedUntil != null && year <= decidedUntil.getYear();
    }
}
