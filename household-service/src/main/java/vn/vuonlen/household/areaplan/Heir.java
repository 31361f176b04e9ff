package vn.vuonlen.household.areaplan;

import java.math.BigDecimal;
import java.util.UUID;
import vn.vuonlen.household.areaplan.AreaAct.Part;

/** What a unit becomes, wholly or by a part. */
public record Heir(UUID unit, BigDecimal weight, Part part) {

    static Heir whole(UUID unit) {
        return new Heir(unit, null, null);
    }
}
