package vn.vuonlen.reporting.suppression;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Areas that every public sum contains all of or none of, so that for its readers they are one: mostly the communes of a
 * district.
 *
 * @param counts one for each kind of households
 * @param known false if nobody knows them
 */
record Region(Set<UUID> areas, List<Share> counts, boolean known) {

    Region {
        areas = Set.copyOf(areas);
        counts = List.copyOf(counts);
    }

    Share count(int kind) {
        return counts.get(kind);
    }
}
