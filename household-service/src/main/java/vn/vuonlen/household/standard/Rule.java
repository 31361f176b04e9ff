package vn.vuonlen.household.standard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Gives the class if all conditions hold; the first rule that applies decides. */
public record Rule(@JsonProperty("class") PovertyClass povertyClass, Route route, List<Condition> when) {

    public Rule {
        requireNonNull(povertyClass, "a rule has no class");
        when = List.copyOf(requireNonNull(when, "a rule has no conditions"));
        if (when.isEmpty()) {
            throw new IllegalArgumentException("a rule for " + povertyClass + " has no conditions");
        }
        if ((route != null) != (povertyClass == PovertyClass.POOR)) {
            throw new IllegalArgumentException("a route belongs to every rule for POOR and to no other");
        }
    }
}
