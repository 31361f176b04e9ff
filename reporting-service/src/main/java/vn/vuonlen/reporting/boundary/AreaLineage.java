package vn.vuonlen.reporting.boundary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What areas came from and became. */
public record AreaLineage(AreaHistory areas) {

    /** The areas that an area, or a part of it, became. */
    public List<Area> successors(UUID id) {
        return areas.successors(id).stream()
                .map(areas::area)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The areas that an area, or a part of it, came from. */
    public List<Area> predecessors(UUID id) {
        return areas.all()
                .filter(area -> areas.successors(area.id()).contains(id))
                .toList();
    }
}
