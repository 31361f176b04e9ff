package vn.vuonlen.household.classification;

import static java.util.Objects.requireNonNull;

import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Route;

/** The class of a household under a standard; only a poor household has a route. */
public record Classification(PovertyClass povertyClass, Route route) {

    public Classification {
        requireNonNull(povertyClass);
    }
}
