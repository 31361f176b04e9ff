package vn.vuonlen.household.paper;

import java.text.Collator;
import java.util.Comparator;
import java.util.regex.Pattern;
import vn.vuonlen.kit.language.Languages;

/**
 * The order of names, syllable by syllable as in Vietnamese dictionaries: Java's collation alone passes over blanks, and puts
 * Loan between Lò A and Lò Văn Inh. Bản 2 comes before Bản 10.
 */
final class NameOrder implements Comparator<String> {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Collator syllables = Collator.getInstance(Languages.VIETNAMESE);

    @Override
    public int compare(String one, String other) {
        var left = one.split(" ", -1);
        var right = other.split(" ", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = compareSyllables(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.length, right.length);
        // What looks the same is in one order all the same.
        return order != 0 ? order : one.compareTo(other);
    }

    private int compareSyllables(String one, String other) {
        return NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches()
                ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
                : syllables.compare(one, other);
    }
}
