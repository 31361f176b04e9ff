package vn.vuonlen.reporting.suppression;

import java.util.BitSet;
import java.util.Set;
import java.util.UUID;

/**
 * A sum that the public may ask for: a district, a province, its poor districts together.
 *
 * @param publishable whether it may be published as long as no withheld count follows from it
 * @param whole whether it is the whole province, whose figures are withheld last
 * @param households what is lost if it is withheld
 */
record SumOfRegions(Set<UUID> areas, BitSet regions, boolean publishable, boolean whole, long households) {

    SumOfRegions {
        areas = Set.copyOf(areas);
        regions = (BitSet) regions.clone();
    }

    boolean contains(SumOfRegions other) {
        var rest = (BitSet) other.regions.clone();
        rest.andNot(regions);
        return rest.isEmpty();
    }

    /** Whether each has something that the other lacks, and both have something in common. */
    boolean overlapsInPart(SumOfRegions other) {
        return regions.intersects(other.regions) && !contains(other) && !other.contains(this);
    }
}
