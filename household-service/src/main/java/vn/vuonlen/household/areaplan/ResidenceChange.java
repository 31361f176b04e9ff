package vn.vuonlen.household.areaplan;

import java.util.stream.Stream;
import vn.vuonlen.household.area.AreaUnit;
import vn.vuonlen.household.standard.Residence;

/** A commune, or a part of it, in which people live as in a town from the day of the change on, or no longer so. */
public record ResidenceChange(AreaUnit unit, Residence after) {

    public static Stream<ResidenceChange> of(AreaPlan plan) {
        return plan.endings().stream()
                .filter(ending -> ending.unit().residence() != null)
                .flatMap(ending -> ending.heirs().stream()
                        .map(heir -> plan.unit(heir.unit()).residence())
                        .filter(after -> after != ending.unit().residence())
                        .distinct()
                        .map(after -> new ResidenceChange(ending.unit(), after)));
    }
}
