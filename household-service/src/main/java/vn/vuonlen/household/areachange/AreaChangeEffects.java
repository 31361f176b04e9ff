package vn.vuonlen.household.areachange;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.areaplan.AreaAct;
import vn.vuonlen.household.review.Step;
import vn.vuonlen.household.standard.Residence;

/** What a change does, in units and in households. */
@Schema(name = "AreaChangeEffects")
record AreaChangeEffects(
        int unitsEnded,
        int unitsBegun,
        long households,
        long householdsMoved,
        List<EndedUnit> units,
        List<DesignationEffect> designations,
        List<ResidenceEffect> residences,
        List<ReviewEffect> reviews) {

    @Schema(name = "EndedArea")
    record EndedUnit(
            String code, String name, AreaLevel level, AreaAct.Kind kind, long households, List<HeirView> becomes) {}

    @Schema(name = "AreaHeir")
    record HeirView(UUID id, String code, String name, BigDecimal weight) {}

    @Schema(name = "DesignationEffect")
    record DesignationEffect(String code, String designation, String continuedBy) {}

    @Schema(name = "ResidenceEffect")
    record ResidenceEffect(String code, Residence before, Residence after, long households) {}

    @Schema(name = "ReviewEffect")
    record ReviewEffect(UUID review, int year, Step step, long onList, long results) {}
}
