package vn.vuonlen.household.classification;

import java.util.Collections;
import java.util.List;
import vn.vuonlen.household.standard.Measure;

/**
 * The measures of one household: all that its class depends on, besides the residence. Null is what was not asked; an
 * empty list of deprivations means that it was asked and has none.
 */
public record Measured(Long income, Integer b1, Integer b2, List<String> deprivations) {

    public Measured {
        deprivations = deprivations == null ? null : Collections.unmodifiableList(deprivations);
    }

    public boolean deprivedIn(String indicator) {
        return deprivations != null && deprivations.contains(indicator);
    }

    public boolean has(Measure measure) {
        return switch (measure) {
            case INCOME -> income != null;
            case B1 -> b1 != null;
            case B2 -> b2 != null;
            case DEPRIVATIONS -> deprivations != null;
        };
    }

    long value(Measure measure) {
        if (!has(measure)) {
            throw new IllegalStateException("The survey carries no " + measure + ": it should have been refused");
        }
        return switch (measure) {
            case INCOME -> income;
            case B1 -> b1;
            case B2 -> b2;
            case DEPRIVATIONS -> deprivations.size();
        };
    }
}
