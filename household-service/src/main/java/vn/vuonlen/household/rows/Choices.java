package vn.vuonlen.household.rows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.vuonlen.kit.problem.Message;

/** The few codes that a field takes, with their names: a refusal lists them. */
public final class Choices {

    private final Map<String, Message> names = new LinkedHashMap<>();

    private Choices() {}

    /** The names are those of the constants in their order, each in Vietnamese and in English. */
    public static Choices of(Class<? extends Enum<?>> codes, String... names) {
        var constants = codes.getEnumConstants();
        if (names.length != 2 * constants.length) {
            throw new IllegalArgumentException("Each " + codes.getSimpleName() + " has two names");
        }
        var choices = new Choices();
        for (int i = 0; i < constants.length; i++) {
            choices.names.put(constants[i].name(), new Message(names[2 * i], names[2 * i + 1]));
        }
        return choices;
    }

    boolean contain(String code) {
        return names.containsKey(code);
    }

    Message expected() {
        return new Message("một trong: {0}", "one of: {0}")
                .with(names.entrySet().stream()
                        .map(choice -> new Message("{0} ({1})", "{0} ({1})").with(choice.getKey(), choice.getValue()))
                        .toList());
    }

    @Override
    public String toString() {
        return Arrays.toString(names.keySet().toArray());
    }
}
