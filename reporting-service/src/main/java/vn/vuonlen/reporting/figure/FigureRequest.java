package vn.vuonlen.reporting.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.query.ReportQuery;

/**
 * What the figures of a page are asked for: of which area and year, and in which language.
 *
 * @param query of the area and the year, without breakdown
 * @param years those that the reader may choose, in order
 * @param options what else the reader chose
 * @param prefix of the addresses of this reader's pages and files: empty for everybody, {@code /office} for who signed in
 */
public record FigureRequest(
        ReportQuery query,
        AreaHistory areas,
        Area area,
        List<Integer> years,
        ReaderOptions options,
        Language language,
        String prefix) {

    public int year() {
        return query.year();
    }

    public boolean isPublic() {
        return prefix.isEmpty();
    }

    /** The query by the level right below the area; without breakdown if that has no areas. */
    public ReportQuery byParts() {
        return partLevel() == null ? query : query.by(partLevel());
    }

    /** The level right below the area, on the map of the year; null if there is none that has figures. */
    public AreaLevel partLevel() {
        var map = BoundaryMap.ofYear(areas, year());
        if (area.is(AreaLevel.PROVINCE) && map.divides(area, AreaLevel.DISTRICT)) {
            return AreaLevel.DISTRICT;
        }
        return area.level().compareTo(AreaLevel.COMMUNE) < 0 ? AreaLevel.COMMUNE : null;
    }

    /** The same of another year, day or status. */
    public FigureRequest of(ReportQuery other) {
        return of(other, area);
    }

    /** The same of another area. */
    public FigureRequest of(ReportQuery other, Area otherArea) {
        return new FigureRequest(other, areas, otherArea, years, options, language, prefix);
    }

    /**
     * The address of the page of an area that has a code on the day of a map: of this year, or else of the newest in which it
     * existed; null if it has no figures of its own in any.
     */
    public String pageOf(String areaCode, LocalDate map) {
        var unit = areas.withCode(areaCode, map);
        return Stream.concat(Stream.of(year()), years.reversed().stream())
                .filter(year ->
                        unit.filter(of -> of.validOn(BoundaryMap.yearEnd(year))).isPresent())
                .findFirst()
                .map(year -> of(query.ofYear(year)).pageOf(areaCode))
                .orElse(null);
    }

    /** The address of the page of the area that has a code at the end of this year. */
    public String pageOf(String areaCode) {
        return prefix + "/areas/" + PageAddress.encoded(areaCode) + "?" + PageAddress.query(query, language);
    }
}
