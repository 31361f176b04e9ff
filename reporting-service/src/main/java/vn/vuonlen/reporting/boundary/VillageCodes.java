package vn.vuonlen.reporting.boundary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** The villages, whose codes no report takes: they count in their communes. */
public record VillageCodes(AreaHistory areas) {

    public Optional<Area> withCode(String code, LocalDate day) {
        return areas.validOn(day, AreaLevel.VILLAGE).stream()
                .filter(village -> village.code().equals(code))
                .max(Comparator.comparing(Area::validFrom));
    }
}
