package vn.vuonlen.household.communereview;

import java.time.LocalDate;
import java.util.UUID;
import vn.vuonlen.household.procedure.Procedure;
import vn.vuonlen.household.review.Step;

/** A review with the procedure that it froze; null of one that was opened before procedures were known. */
record ReviewUnderProcedure(UUID id, int year, UUID area, Step step, Procedure procedure) {

    /** The day whose communes take part: one that ended before needs nothing, what it became does. */
    LocalDate dayOfCommunes(LocalDate today) {
        var lastDay = LocalDate.of(year, 12, 31);
        return today.isBefore(lastDay) ? today : lastDay;
    }
}
