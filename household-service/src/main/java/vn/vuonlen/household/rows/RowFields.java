package vn.vuonlen.household.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.vuonlen.household.Masked;
import vn.vuonlen.kit.problem.KitProblem;

/** The fields that a row may have; there are no others. */
public final class RowFields {

    private static final int LIKE = 4;

    private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z]{" + LIKE + ",30}");

    private final List<Field> all;
    private final Map<String, Integer> places = new HashMap<>();

    public RowFields(Field... all) {
        this.all = List.of(all);
        for (int place = 0; place < all.length; place++) {
            places.put(all[place].name(), place);
        }
    }

    int size() {
        return all.size();
    }

    Field at(int place) {
        return all.get(place);
    }

    public List<Field> all() {
        return all;
    }

    /** Where the field stands, or a refusal: what is not understood is not ignored. */
    int placeOf(String name) throws RowRefused {
        Integer place = places.get(name);
        if (place == null) {
            var shown = isMisspelt(name) ? name : Masked.of(name);
            throw RowRefused.of(KitProblem.UNKNOWN_FIELD, shown, shown);
        }
        return place;
    }

    /** Begins like a field of ours, and is therefore nobody's name that has slipped here. */
    private boolean isMisspelt(String name) {
        return ONE_WORD.matcher(name).matches()
                && places.keySet().stream().anyMatch(known -> known.regionMatches(0, name, 0, LIKE));
    }

    int knownPlaceOf(String name) {
        return places.get(name);
    }
}
