package vn.vuonlen.household.importing;

import java.util.Arrays;
import java.util.Locale;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.KitProblem;

/** A parameter that is one of a few words, written in small letters with hyphens. */
final class Choice {

    private Choice() {}

    static <E extends Enum<E>> E of(Class<E> choices, String parameter, String text) {
        for (var choice : choices.getEnumConstants()) {
            if (word(choice).equals(text)) {
                return choice;
            }
        }
        var words = Arrays.stream(choices.getEnumConstants()).map(Choice::word).toList();
        throw KitProblem.invalid("?" + parameter, Expected.oneOf(words));
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
