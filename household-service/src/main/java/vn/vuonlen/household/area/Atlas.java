package vn.vuonlen.household.area;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.area.AreaFiles.Unit;

/** Which unit a code of the files means on a day: codes are reused. */
record Atlas(List<Unit> units) {

    UUID idOf(String code, LocalDate day) {
        return units.stream()
                .filter(u -> u.code().equals(code) && u.validOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No area " + code + " on " + day))
                .id();
    }

    /** A parent may end before its child: as an identity it is the one at the child's beginning. */
    UUID parentOf(Unit unit) {
        return unit.parentCode() == null ? null : idOf(unit.parentCode(), unit.from());
    }
}
