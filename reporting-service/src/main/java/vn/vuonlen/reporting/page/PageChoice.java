package vn.vuonlen.reporting.page;

import java.util.Optional;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;

/** Which year and which area a reader chose, or else the newest year with figures and the province. */
record PageChoice(ChosenYears years, AreaHistory areas, PageRequest request) {

    /** Empty if a year was asked for that has no figures. */
    Optional<Integer> year() {
        if (request.year() != null) {
            return years.all().stream()
                    .filter(year -> year.toString().equals(request.year()))
                    .findFirst();
        }
        if (request.area() == null) {
            return Optional.of(years.newest());
        }
        // A unit that has ended is shown in the last year in which it had figures.
        return years.all().reversed().stream()
                .filter(year -> year <= years.newest())
                .filter(year -> area(year).isPresent())
                .findFirst()
                .or(() -> Optional.of(years.newest()));
    }

    /** Empty if no unit had the code at the end of the year. */
    Optional<Area> area(int year) {
        var day = BoundaryMap.yearEnd(year);
        return request.area() == null
                ? areas.validOn(day, AreaLevel.PROVINCE).stream().findFirst()
                : areas.withCode(request.area(), day);
    }
}
