package vn.vuonlen.infrastructure.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Checks a service's catalogue of refusals: codes are stable words, each used once, statuses are 4xx or 5xx, and each has
 * a Vietnamese and an English text with the same placeholders.
 *
 * @param <T> the service's enum of problem types; this module knows no service and not their kit
 */
public record RefusalCatalogue<T>(
        Function<T, String> code, ToIntFunction<T> status, Function<T, String> vi, Function<T, String> en) {
    private static final String WORDS = "[a-z0-9]+(-[a-z0-9]+)*";

    /** One line for each violation. {@code taken} are the codes of the kit. */
    public List<String> violations(List<T> refusals, Set<String> taken) {
        var violations = new ArrayList<String>();
        var codes = new HashSet<>(taken);
        for (T refusal : refusals) {
            var name = code.apply(refusal);
            check(name.matches(WORDS), name + " is not lower case with hyphens", violations);
            check(codes.add(name), name + " is used twice", violations);
            var number = status.applyAsInt(refusal);
            check(number >= 400 && number < 600, name + " has a status that is no refusal: " + number, violations);
            check(!vi.apply(refusal).isBlank(), name + " has no Vietnamese text", violations);
            check(!en.apply(refusal).isBlank(), name + " has no English text", violations);
            check(
                    placeholders(vi.apply(refusal)).equals(placeholders(en.apply(refusal))),
                    name + " differs in placeholders",
                    violations);
        }
        return violations;
    }

    private static Set<String> placeholders(String template) {
        var found = new HashSet<String>();
        for (int place = 0; place <= 9; place++) {
            if (template.contains("{" + place + "}")) {
                found.add("{" + place + "}");
            }
        }
        return found;
    }

    private static void check(boolean holds, String otherwise, List<String> violations) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
