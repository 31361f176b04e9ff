package vn.vuonlen.household.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.communereview.FindCommunes;
import vn.vuonlen.household.reviewlist.ClassifiedHouseholds;
import vn.vuonlen.household.reviewlist.ClassifiedHouseholds.ClassifiedHousehold;
import vn.vuonlen.kit.access.Caller;

/** The public list of a commune, as its review knows it now. */
@ApplicationScoped
public class WritePublicList {

    private final FindCommunes communes;
    private final ClassifiedHouseholds households;
    private final ProvinceDecisions decisions;
    private final PaperUnits units;

    WritePublicList(
            FindCommunes communes, ClassifiedHouseholds households, ProvinceDecisions decisions, PaperUnits units) {
        this.communes = communes;
        this.households = households;
        this.decisions = decisions;
        this.units = units;
    }

    public PublicList write(UUID review, String code, Caller caller) {
        var at = communes.one(review, code, caller.scope());
        var standing = new CommuneStanding(at.commune().part());
        var found = households.poorAndNearPoor(review, code, caller);
        ReadLog.listed("household", found.stream().map(ClassifiedHousehold::id).toList(), caller);
        return new PublicList(
                at.year(),
                units.upward(at.commune().unit()).getFirst(),
                standing.posting(),
                standing.conclusionAsDecision(),
                decisions.on(review),
                found.stream().map(PublicList.Line::of).toList());
    }
}
