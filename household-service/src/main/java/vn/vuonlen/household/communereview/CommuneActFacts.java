package vn.vuonlen.household.communereview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.communestep.CommuneAct.DistrictOpinion;
import vn.vuonlen.household.communestep.CommuneAct.RecheckOutcome;
import vn.vuonlen.household.communestep.CommuneStep;

/** What an act was about, without people; only what its kind has. */
@Schema(name = "CommuneActFacts")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommuneActFacts(
        Integer present,
        Integer agreed,
        String village,
        List<UUID> disputed,
        UUID household,
        UUID complaint,
        RecheckOutcome outcome,
        String number,
        DistrictOpinion opinion,
        CommuneStep returnTo) {

    static CommuneActFacts of(CommuneActForm form) {
        return new CommuneActFacts(
                form.present(),
                form.agreed(),
                form.village(),
                form.disputed(),
                form.household(),
                form.complaint(),
                form.outcome(),
                form.number(),
                form.opinion(),
                form.returnTo());
    }
}
