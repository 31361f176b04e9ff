package vn.vuonlen.reporting.boundary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;

/**
 * What was counted in an area that was divided since is in one of its parts, and nobody knows in which: only an area that
 * contains them all has figures on the new map.
 */
public record DividedAreas(BoundaryMap map, Area area, Optional<AreaLevel> breakdown) {

    /** Refuses an area, or a breakdown of it, that has a part of a divided one in which something was counted. */
    public void requireWhole(Collection<UUID> counted) {
        List<String> divided = counted.stream()
                .filter(one -> !isWhole(one))
                .map(map.areas()::area)
                .flatMap(Optional::stream)
                .map(Area::name)
                .distinct()
                .sorted()
                .toList();
        if (!divided.isEmpty()) {
            throw Problem.of(
                            ReportingProblem.BOUNDARIES_NOT_COMPARABLE,
                            area.name(),
                            map.day(),
                            String.join(", ", divided))
                    .at("?boundaries");
        }
    }

    private boolean isWhole(UUID counted) {
        UUID place = map.place(counted);
        if (!map.areas().within(place, area.id())) {
            return map.parts(counted).stream().noneMatch(part -> map.areas().within(part, area.id()));
        }
        // What is counted in no area of the breakdown because it is above them all would be missing from its rows.
        return breakdown.isEmpty()
                || isCommune(place)
                || map.areas().above(place, breakdown.get()).isPresent();
    }

    private boolean isCommune(UUID place) {
        return map.areas().area(place).filter(at -> at.is(AreaLevel.COMMUNE)).isPresent();
    }
}
