package vn.vuonlen.household.communereview;

import java.util.Optional;
import vn.vuonlen.household.communestep.ReviewedCommune;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.household.procedure.Procedure;

/** A commune in the review of a year, as other rooms read it. Without a procedure it takes no steps. */
public record CommuneOfReview(int year, Optional<Procedure> procedure, ReviewedCommune commune) {

    CommuneOfReview(int year, Procedure procedure, ReviewedCommune commune) {
        this(year, Optional.ofNullable(procedure), commune);
    }

    public boolean asksTheDistrict() {
        return procedure.isPresent() && procedure.get().has(CommuneActKind.DISTRICT_OPINION);
    }
}
