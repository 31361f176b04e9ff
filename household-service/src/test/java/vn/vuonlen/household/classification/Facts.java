package vn.vuonlen.household.classification;

import java.util.Collections;
import java.util.List;
import vn.vuonlen.household.standard.Standard;

/** Builders of measures. */
final class Facts {

    private Facts() {}

    static Measured income(long income, int deprived, Standard standard) {
        return new Measured(income, null, null, first(deprived, standard));
    }

    static Measured scores(int b1, int b2) {
        return new Measured(null, b1, b2, Collections.emptyList());
    }

    private static List<String> first(int deprived, Standard standard) {
        return standard.indicators().stream().limit(deprived).map(i -> i.code()).toList();
    }
}
