package vn.vuonlen.household.classification;

import static java.util.Objects.requireNonNull;

import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Route;

/** What a standard says of a household; the route only of a poor one. */
public record Classification(PovertyClass povertyClass, Route route) {

    public Classification {
        requireNonNull(povertyClass);
    }
}
