package vn.vuonlen.reporting.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * @param years those that the reader may choose on the page, in order
 * @param reviewed those of them that have a review: every page has these, and the pages of areas no others
 * @param options what else the reader chose
 * @param prefix of the addresses of this reader's pages and files: empty for everybody, {@code /office} for who signed in
 */
public record FigureRequest(
        ReportQuery query,
        AreaHistory areas,
        Area area,
        List<Integer> years,
        List<Integer> reviewed,
        ReaderOptions options,
        Language language,
        String prefix) {

    /** Of a page whose years all have a review. */
    public FigureRequest(
            ReportQuery query,
            AreaHistory areas,
            Area area,
            List<Integer> years,
            ReaderOptions options,
            Language language,
            String prefix) {
        this(query, areas, area, years, years, options, language, prefix);
    }

    public int year() {
        return query.year();
    }

    /** Whether there is a review of the year. */
    public boolean isReviewed() {
        return reviewed.contains(year());
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
        return new FigureRequest(other, areas, otherArea, years, reviewed, options, language, prefix);
    }

    /**
     * The address of the page of an area that has a code on the day of a map: of this year, or else of the newest in which it
     * existed; null if it has no figures of its own in any.
     */
    public String pageOf(String areaCode, LocalDate map) {
        return areas.withCode(areaCode, map)
                .flatMap(this::reviewedYearOf)
                .map(year -> of(query.ofYear(year)).address(areaCode))
                .orElse(null);
    }

    /** The same of the area that has a code at the end of this year. */
    public String pageOf(String areaCode) {
        return isReviewed() ? address(areaCode) : pageOf(areaCode, BoundaryMap.yearEnd(year()));
    }

    /** This year, or else the newest with a review, in which an area existed; empty if there is none. */
    public Optional<Integer> reviewedYearOf(Area unit) {
        return Stream.concat(Stream.of(year()).filter(reviewed::contains), reviewed.reversed().stream())
                .filter(year -> unit.validOn(BoundaryMap.yearEnd(year)))
                .findFirst();
    }

    private String address(String areaCode) {
        return prefix + "/areas/" + PageAddress.encoded(areaCode) + "?" + PageAddress.query(query, language);
    }
}
