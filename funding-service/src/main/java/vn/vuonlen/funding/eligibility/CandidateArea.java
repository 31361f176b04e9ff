package vn.vuonlen.funding.eligibility;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.vuonlen.funding.projection.PoorHouseholds;

/**
 * An area with the facts that the rules judge it by in one fiscal year.
 *
 * @param designations of the unit and of every unit above it, at any time of the year
 * @param communes the communes concerned: those below a district or province, itself, or the one a village is in
 * @param poorHouseholds supplied on demand, since it reads the households and few rules need it
 */
record CandidateArea(
        UUID id,
        String name,
        AreaLevel level,
        int year,
        Set<Designation> designations,
        Communes communes,
        Supplier<PoorHouseholds> poorHouseholds) {

    CandidateArea {
        requireNonNull(id);
        requireNonNull(name);
        requireNonNull(level);
        requireNonNull(communes);
        requireNonNull(poorHouseholds);
        designations = Set.copyOf(designations);
    }

    boolean is(Designation designation) {
        return designations.contains(designation);
    }

    /** Money for communes goes to a commune or to the district that spends it there, never to the whole province. */
    boolean belowProvince() {
        return level != AreaLevel.PROVINCE;
    }

    /** How many communes are concerned, how many of them are of Programme 135, and how many are rural. */
    record Communes(int all, int of135, int rural) {

        Communes {
            if (of135 < 0 || of135 > all || rural < 0 || rural > all) {
                throw new IllegalArgumentException("a part is larger than the whole");
            }
        }
    }
}
