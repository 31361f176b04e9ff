package vn.vuonlen.reporting.disclosure;

import java.util.Set;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;

/**
 * The sums of sensitive figures that everybody may see, each by the areas whose counters it sums. A sum that was not among
 * those to choose from is withheld, and so is every one of an area below the districts.
 */
public record PublishedSums(Set<Set<UUID>> sums) {

    /** Of an area that is in no province. */
    public static final PublishedSums NONE = new PublishedSums(Set.of());

    public boolean show(Area area, Set<UUID> counted) {
        boolean above = area.is(AreaLevel.PROVINCE) || area.is(AreaLevel.DISTRICT);
        return above && (counted.isEmpty() || sums.contains(counted));
    }
}
