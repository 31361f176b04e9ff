package vn.vuonlen.reporting.disclosure;

import java.util.ArrayList;
import vn.vuonlen.reporting.attacker.SeededProvince;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaDesignation;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;

/** The areas of a seeded province as the reports know them. */
public final class SeededAreas {

    private SeededAreas() {}

    public static AreaHistory of(SeededProvince province) {
        var all = new ArrayList<Area>();
        all.add(area(province.province, AreaLevel.PROVINCE));
        province.districts.forEach(unit -> all.add(area(unit, AreaLevel.DISTRICT)));
        province.communes.forEach(unit -> all.add(area(unit, AreaLevel.COMMUNE)));
        return new AreaHistory(
                all,
                province.communes.stream()
                        .filter(unit -> unit.became() != null)
                        .map(unit -> new AreaHistory.Succession(
                                unit.id(), unit.became().id()))
                        .toList(),
                province.designations.stream()
                        .map(h -> new AreaDesignation(h.unit().id(), h.designation(), h.from(), h.to()))
                        .toList());
    }

    private static Area area(SeededProvince.Unit unit, AreaLevel level) {
        return new Area(
                unit.id(),
                unit.code(),
                unit.code(),
                level,
                null,
                unit.parent() == null ? null : unit.parent().id(),
                unit.from(),
                unit.to());
    }
}
