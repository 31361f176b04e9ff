package vn.vuonlen.household.communereview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.communestep.CommuneDeadline;
import vn.vuonlen.household.communestep.CommunePart.Posted;
import vn.vuonlen.household.communestep.CommuneStep;
import vn.vuonlen.household.communestep.CommuneTransitions;
import vn.vuonlen.household.communestep.ReviewedCommune;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.household.procedure.WorkingCalendar;
import vn.vuonlen.household.review.Step;

/** How far a commune is, what can be done next and by when. */
@Schema(name = "CommuneInReview")
record CommuneView(
        String commune,
        UUID areaId,
        String name,
        CommuneStep step,
        LocalDate since,
        LocalDate postedUntil,
        List<CommuneActKind> possible,
        List<CommuneDeadline> deadlines,
        boolean overdue,
        boolean weekendsOnly) {

    static CommuneView of(
            ReviewedCommune commune, ReviewUnderProcedure review, WorkingCalendar calendar, LocalDate today) {
        var open = review.step() == Step.OPEN;
        var deadlines = open
                ? CommuneDeadline.of(commune.part(), review.procedure(), review.year())
                : List.<CommuneDeadline>of();
        var until = commune.part() instanceof Posted posted ? posted.until() : null;
        var lastDay = Stream.concat(Stream.ofNullable(until), deadlines.stream().map(CommuneDeadline::due))
                .max(Comparator.naturalOrder())
                .orElse(today);
        return new CommuneView(
                commune.code(),
                commune.unit(),
                commune.name(),
                commune.step(),
                commune.since(),
                until,
                open ? CommuneTransitions.possible(commune.step(), review.procedure()) : List.of(),
                deadlines,
                deadlines.stream().anyMatch(deadline -> deadline.missedOn(today)),
                !calendar.knowsHolidays(LocalDate.of(review.year(), 1, 1), lastDay));
    }
}
