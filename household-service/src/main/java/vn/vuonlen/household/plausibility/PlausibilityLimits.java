package vn.vuonlen.household.plausibility;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.vuonlen.household.document.PackagedDocuments;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Rule;
import vn.vuonlen.household.standard.Standard;

/**
 * Beyond these limits a value is possible, and mostly a typing error. They decide nothing: whoever sends the value is asked
 * to look at it again.
 */
public record PlausibilityLimits(
        int version,
        PlausibleRange income,
        PlausibleRange headAge,
        PlausibleRange size,
        PlausibleRange classesSkipped) {

    static final PackagedDocuments<PlausibilityLimits> DOCUMENTS =
            PackagedDocuments.of(PlausibilityLimits.class, "has no limits");

    private static final PlausibilityLimits CURRENT = DOCUMENTS.read("plausibility/limits-v1.json");

    public PlausibilityLimits {
        if (version < 1) {
            throw new IllegalArgumentException("the limits have a version of 1 or more");
        }
        requireNonNull(requireNonNull(income, "the limits have no income").least(), "income has no least");
        requireNonNull(income.most(), "income has no most");
        requireNonNull(requireNonNull(headAge, "the limits have no headAge").least(), "headAge has no least");
        requireNonNull(requireNonNull(size, "the limits have no size").most(), "size has no most");
        requireNonNull(classesSkipped, "the limits have no classesSkipped");
    }

    public static PlausibilityLimits current() {
        return CURRENT;
    }

    /** The class of the year before and that of this one, as {@code POOR>NONE}, where more classes lie between than usual. */
    public List<String> jumps(Standard standard) {
        var given = List.copyOf(new TreeSet<>(Stream.concat(
                        standard.rules().stream().map(Rule::povertyClass),
                        Stream.of(standard.otherwise(), PovertyClass.NONE))
                .toList()));
        var jumps = new ArrayList<String>();
        for (int before = 0; before < given.size(); before++) {
            for (int now = 0; now < given.size(); now++) {
                if (now != before && !classesSkipped.holds(Math.abs(now - before) - 1)) {
                    jumps.add(given.get(before) + ">" + given.get(now));
                }
            }
        }
        return jumps;
    }
}
