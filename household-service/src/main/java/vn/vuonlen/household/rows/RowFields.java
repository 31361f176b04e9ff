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
    private final Map<String, Integer> positions = new HashMap<>();

    public RowFields(Field... all) {
        this.all = List.of(all);
        for (int position = 0; position < all.length; position++) {
            positions.put(all[position].name(), position);
        }
    }

    int size() {
        return all.size();
    }

    Field at(int position) {
        return all.get(position);
    }

    public List<Field> all() {
        return all;
    }

    /** The position of the field. An unknown field is refused, not ignored. */
    int positionOf(String name) throws RowRefused {
        Integer position = positions.get(name);
        if (position == null) {
            var shown = isMisspelt(name) ? name : Masked.of(name);
            throw RowRefused.of(KitProblem.UNKNOWN_FIELD, shown, shown);
        }
        return position;
    }

    /** It begins like a known field: no person's name in a shifted column does. */
    private boolean isMisspelt(String name) {
        return ONE_WORD.matcher(name).matches()
                && positions.keySet().stream().anyMatch(known -> known.regionMatches(0, name, 0, LIKE));
    }

    int knownPositionOf(String name) {
        return positions.get(name);
    }
}
