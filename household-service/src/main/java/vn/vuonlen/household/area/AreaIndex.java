package vn.vuonlen.household.area;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.area.AreaFiles.Designation;
import vn.vuonlen.household.area.AreaFiles.Unit;

/** Resolves codes of the files to the unit that has the code on a day: codes are reused. */
record AreaIndex(Map<Unit, UUID> ids) {

    UUID idOf(Unit unit) {
        return ids.get(unit);
    }

    UUID idOf(String code, LocalDate day) {
        return idOf(unitOf(code, day));
    }

    /**
     * Refuses a designation that outlasts its unit: whether the successor is designated too needs a line of its own.
     */
    UUID idOf(Designation designation) {
        var unit = unitOf(designation.code(), designation.from());
        if (unit.to() != null && (designation.to() == null || designation.to().isAfter(unit.to()))) {
            throw new IllegalStateException(designation.designation() + " of area " + unit.code() + " from "
                    + designation.from() + " goes on after the unit ended on " + unit.to()
                    + ": end it there, and give the unit after it a line of its own");
        }
        return idOf(unit);
    }

    private Unit unitOf(String code, LocalDate day) {
        return ids.keySet().stream()
                .filter(u -> u.code().equals(code) && u.validOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No area " + code + " on " + day));
    }

    /** The parent on the first day of the child: it may end before the child does. */
    UUID parentOf(Unit unit) {
        return unit.parentCode() == null ? null : idOf(unit.parentCode(), unit.from());
    }
}
