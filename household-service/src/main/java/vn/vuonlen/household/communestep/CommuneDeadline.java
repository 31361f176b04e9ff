package vn.vuonlen.household.communestep;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.communestep.CommunePart.Concluded;
import vn.vuonlen.household.communestep.CommunePart.Posted;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.household.procedure.Procedure;

/** An act that a commune waits for, and by when it has to happen. Of a re-check with the complaint that it is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommuneDeadline(CommuneActKind act, LocalDate due, UUID complaint) {

    /** What is still to happen, in the order of the steps. */
    public static List<CommuneDeadline> of(CommunePart part, Procedure procedure, int year) {
        var deadlines = new ArrayList<CommuneDeadline>();
        if (part instanceof Posted posted) {
            posted.complaints().stream()
                    .filter(complaint -> complaint.recheckedOn() == null && complaint.recheckDue() != null)
                    .forEach(complaint -> deadlines.add(
                            new CommuneDeadline(CommuneActKind.RECHECK, complaint.recheckDue(), complaint.id())));
        }
        if (!part.step().concluded()) {
            deadlines.add(new CommuneDeadline(
                    CommuneActKind.CONCLUSION, procedure.window().lastDay(year), null));
        }
        if (part instanceof Concluded concluded && concluded.opinionDue() != null) {
            deadlines.add(new CommuneDeadline(CommuneActKind.DISTRICT_OPINION, concluded.opinionDue(), null));
        }
        return deadlines;
    }

    /** Whether it had to happen before the day. */
    public boolean missedOn(LocalDate day) {
        return day.isAfter(due);
    }
}
