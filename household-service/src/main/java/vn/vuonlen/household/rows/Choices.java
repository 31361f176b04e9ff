package vn.vuonlen.household.rows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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
        return new Message("một trong: {0}", "one of: {1}").with(list("vi"), list("en"));
    }

    private String list(String language) {
        return names.entrySet().stream()
                .map(choice -> choice.getKey() + " ("
                        + (language.equals("vi")
                                ? choice.getValue().vi()
                                : choice.getValue().en()) + ")")
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return Arrays.toString(names.keySet().toArray());
    }
}
