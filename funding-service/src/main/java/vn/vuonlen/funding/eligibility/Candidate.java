package vn.vuonlen.funding.eligibility;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.vuonlen.funding.projection.Poverty;

/**
 * An area as the rules see it in one fiscal year.
 *
 * @param designations of the unit and of every unit above it, at any time of the year
 * @param communes the communes concerned: those below a district or province, itself, or the one a village is in
 * @param poverty asked only by the rules that need it, since it costs a look at the households
 */
record Candidate(
        UUID id,
        String name,
        Level level,
        int year,
        Set<Designation> designations,
        Communes communes,
        Supplier<Poverty> poverty) {

    Candidate {
        requireNonNull(id);
        requireNonNull(name);
        requireNonNull(level);
        requireNonNull(communes);
        requireNonNull(poverty);
        designations = Set.copyOf(designations);
    }

    boolean is(Designation designation) {
        return designations.contains(designation);
    }

    /** Money for communes goes to one, or to the district that spends it there; the province says where. */
    boolean belowProvince() {
        return level != Level.PROVINCE;
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
