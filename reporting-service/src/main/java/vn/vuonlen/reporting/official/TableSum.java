package vn.vuonlen.reporting.official;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;

/** The sums of the parts of published tables, which sometimes do not give their totals. */
record TableSum(List<FigureOfArea> all, BoundaryMap map) {

    /** Empty for a figure of which the paper has no parts, or not those of all areas. */
    Optional<BigDecimal> of(FigureOfArea total) {
        var parts = all.stream()
                .filter(part -> part.isOfTableOf(total) && part.areaId().equals(total.areaId()))
                .filter(part -> total.figure().measure().equals(part.figure().partOf()))
                .toList();
        return parts.isEmpty() ? ofAreas(total) : Optional.of(sum(parts));
    }

    private Optional<BigDecimal> ofAreas(FigureOfArea total) {
        if (!total.figure().unit().addsUp()) {
            return Optional.empty();
        }
        var below = below(total).stream().map(Area::id).toList();
        var parts = all.stream()
                .filter(part -> part.isOfTableOf(total) && below.contains(part.areaId()))
                .filter(part -> total.figure().measure().equals(part.figure().measure()))
                .toList();
        return parts.isEmpty() || parts.size() < below.size() ? Optional.empty() : Optional.of(sum(parts));
    }

    /** The areas of the next level that the map has. */
    private List<Area> below(FigureOfArea total) {
        var level = map.areas().area(total.areaId()).map(Area::level).orElse(AreaLevel.COMMUNE);
        return List.of(AreaLevel.DISTRICT, AreaLevel.COMMUNE).stream()
                .filter(lower -> lower.compareTo(level) > 0)
                .map(lower -> map.areasOf(lower, total.areaId()))
                .filter(areas -> !areas.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static BigDecimal sum(List<FigureOfArea> parts) {
        return parts.stream().map(part -> part.figure().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
