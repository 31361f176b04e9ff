package vn.vuonlen.household.areachange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
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
    record HeirView(UUID id, String code, String name, BigDecimal weight) {
        /** A half is a half, with as many zeros as were sent or stored. */
        HeirView {
            weight = weight == null ? null : weight.stripTrailingZeros();
        }
    }

    @Schema(name = "DesignationEffect")
    record DesignationEffect(String code, String designation, String continuedBy) {}

    @Schema(name = "ResidenceEffect")
    record ResidenceEffect(String code, Residence before, Residence after, long households) {}

    @Schema(name = "ReviewEffect")
    record ReviewEffect(UUID review, int year, Step step, long onList, long results) {}

    /** Whether the same units and as many households go where they go there. What was surveyed meanwhile moves nobody. */
    boolean moveAs(AreaChangeEffects others) {
        return unitsEnded == others.unitsEnded
                && unitsBegun == others.unitsBegun
                && households == others.households
                && householdsMoved == others.householdsMoved
                && units.equals(others.units)
                && Set.copyOf(designations).equals(Set.copyOf(others.designations))
                && Set.copyOf(residences).equals(Set.copyOf(others.residences));
    }
}
