package vn.vuonlen.reporting.page;

import java.time.LocalDate;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.VillageCodes;

/** Which year and which area a reader chose, or else the newest year with figures and the province. */
record PageChoice(PageDefinition page, ChosenYears years, AreaHistory areas, PageRequest request, LocalDate today) {

    /** Empty if a year was asked for that has no figures. */
    Optional<Integer> year() {
        if (request.year() != null) {
            return years.all().stream()
                    .filter(year -> year.toString().equals(request.year()))
                    .findFirst();
        }
        int newest = years.newest(today);
        if (request.area() == null) {
            return Optional.of(newest);
        }
        // A unit that has ended is shown in the last year in which it had figures, one that is newer in its first.
        return years.all().reversed().stream()
                .filter(year -> year <= newest)
                .filter(year -> area(year).isPresent())
                .findFirst()
                .or(() -> years.all().stream()
                        .filter(year -> area(year).isPresent())
                        .findFirst())
                .or(() -> Optional.of(newest));
    }

    /** Empty if no unit that the page shows had the code at the end of the year. */
    Optional<Area> area(int year) {
        var day = BoundaryMap.yearEnd(year);
        if (request.area() == null) {
            return areas.validOn(day, AreaLevel.PROVINCE).stream().findFirst();
        }
        var area = areas.withCode(request.area(), day);
        return page.showsVillages() ? area.or(() -> new VillageCodes(areas).withCode(request.area(), day)) : area;
    }
}
