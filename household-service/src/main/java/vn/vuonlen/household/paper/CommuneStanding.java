package vn.vuonlen.household.paper;

import java.util.Optional;
import vn.vuonlen.household.communestep.CommunePart;
import vn.vuonlen.household.communestep.CommunePart.Appraised;
import vn.vuonlen.household.communestep.CommunePart.Concluded;
import vn.vuonlen.household.communestep.CommunePart.Objected;
import vn.vuonlen.household.communestep.CommunePart.Posted;
import vn.vuonlen.household.paper.PublicList.Posting;

/** What of a commune's part in a review stands on papers. One that was returned has lost what came after. */
record CommuneStanding(CommunePart part) {

    Optional<Posting> posting() {
        return (part instanceof Posted posted
                        ? Optional.of(posted)
                        : conclusion().map(Concluded::posting))
                .map(posted -> new Posting(posted.from(), posted.until()));
    }

    Optional<Concluded> conclusion() {
        return switch (part) {
            case Concluded concluded -> Optional.of(concluded);
            case Objected objected -> Optional.of(objected.conclusion());
            case Appraised appraised -> Optional.of(appraised.conclusion());
            default -> Optional.empty();
        };
    }

    Optional<PaperDecision> conclusionAsDecision() {
        return conclusion().map(concluded -> new PaperDecision(concluded.number(), concluded.date()));
    }

    boolean isAppraised() {
        return part instanceof Appraised;
    }
}
