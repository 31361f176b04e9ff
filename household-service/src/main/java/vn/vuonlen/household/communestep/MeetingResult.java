package vn.vuonlen.household.communestep;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import vn.vuonlen.household.communestep.CommuneAct.VillageMeets;
import vn.vuonlen.household.communestep.CommunePart.Agreed;
import vn.vuonlen.household.communestep.CommunePart.Surveying;
import vn.vuonlen.household.procedure.Procedure.Quorum;

/** What a meeting decides: agreed, or back to the survey of the households in dispute, and another meeting has to follow. */
record MeetingResult(String commune, VillageMeets meeting, String recordedBy) {

    /** A meeting of the whole commune settles what was open in its villages, one of a village only that. */
    CommunePart of(CommunePart before, Quorum quorum) {
        var unsettled = new TreeSet<String>();
        var disputed = new TreeSet<UUID>();
        if (before instanceof Surveying surveying && meeting.village() != null) {
            unsettled.addAll(surveying.unsettled());
            disputed.addAll(surveying.disputed());
        }
        var where = meeting.village() == null ? commune : meeting.village();
        if (quorum.reached(meeting.present(), meeting.agreed())) {
            unsettled.remove(where);
        } else {
            unsettled.add(where);
            disputed.addAll(meeting.disputed());
        }
        return unsettled.isEmpty()
                ? new Agreed(meeting.present(), meeting.agreed(), recordedBy)
                : new Surveying(List.copyOf(unsettled), List.copyOf(disputed));
    }
}
