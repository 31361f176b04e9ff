package vn.vuonlen.household.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.communereview.CommuneOfReview;
import vn.vuonlen.household.communereview.FindCommunes;
import vn.vuonlen.household.communereview.VillageMeeting;
import vn.vuonlen.household.paper.Minutes.Agreement;
import vn.vuonlen.household.reviewlist.ClassifiedHouseholds;
import vn.vuonlen.household.reviewlist.ClassifiedHouseholds.ClassifiedHousehold;
import vn.vuonlen.kit.access.Caller;

/** The minutes of a meeting that was recorded. */
@ApplicationScoped
public class WriteMinutes {

    private final FindCommunes communes;
    private final ClassifiedHouseholds households;
    private final PaperUnits units;

    WriteMinutes(FindCommunes communes, ClassifiedHouseholds households, PaperUnits units) {
        this.communes = communes;
        this.households = households;
        this.units = units;
    }

    public Minutes write(UUID review, String code, UUID act, Caller caller) {
        var found = communes.meeting(review, code, act, caller.scope());
        var meeting = found.meeting();
        var discussed = discussed(review, code, meeting, caller);
        ReadLog.one("act", act, caller);
        ReadLog.listed(
                "household", discussed.stream().map(ClassifiedHousehold::id).toList(), caller);
        return new Minutes(
                found.at().year(),
                units.upward(found.at().commune().unit()).getFirst(),
                meeting,
                agreement(found.at(), meeting),
                discussed.stream()
                        .map(household -> new Minutes.Line(
                                household.headName(),
                                household.village(),
                                household.povertyClass(),
                                meeting.disputed().contains(household.id())))
                        .toList());
    }

    /** Of a village's meeting the households of the village. */
    private List<ClassifiedHousehold> discussed(UUID review, String code, VillageMeeting meeting, Caller caller) {
        return households.surveyed(review, code, caller).stream()
                .filter(household ->
                        meeting.village() == null || meeting.village().equals(household.villageCode()))
                .toList();
    }

    /** Meetings are recorded under a procedure alone. */
    private static Agreement agreement(CommuneOfReview at, VillageMeeting meeting) {
        var quorum = at.procedure().orElseThrow().quorum();
        return new Agreement(quorum.reached(meeting.present(), meeting.agreed()), quorum.percentOfPresent());
    }
}
