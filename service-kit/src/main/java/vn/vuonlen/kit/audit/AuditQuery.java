package vn.vuonlen.kit.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.vuonlen.kit.clock.VietnamClock;
import vn.vuonlen.kit.problem.KitProblem;

/** Which entries are asked for; null means any. The days are of Vietnam, both inclusive. */
record AuditQuery(UUID thing, String actor, LocalDate from, LocalDate to) {
    private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(9000, 1, 1);

    AuditQuery {
        if (from != null && to != null && to.isBefore(from)) {
            throw KitProblem.invalid(
                    "?to", "Ngày cuối không được trước ngày đầu.", "The last day may not be before the first.");
        }
    }

    OffsetDateTime since() {
        return start(from == null || from.isBefore(BEFORE_ALL) ? BEFORE_ALL : from);
    }

    OffsetDateTime until() {
        return start(to == null || to.isAfter(AFTER_ALL) ? AFTER_ALL : to.plusDays(1));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(VietnamClock.ZONE).toOffsetDateTime();
    }
}
