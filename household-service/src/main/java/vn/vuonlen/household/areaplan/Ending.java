package vn.vuonlen.household.areaplan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.household.area.AreaUnit;
import vn.vuonlen.household.areaplan.AreaAct.Kind;

/** How a unit ends, and what it becomes. One of a level that ends has no heirs. */
public record Ending(AreaUnit unit, Kind kind, List<Heir> heirs) {

    public Optional<UUID> wholly() {
        return heirs.size() == 1 ? Optional.of(heirs.getFirst().unit()) : Optional.empty();
    }
}
