package vn.vuonlen.kit.strict;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/** Checks that the text of a parameter is a value of its type; JAX-RS itself would answer "not found". */
final class ParameterValue {

    /** Java also parses the digits of other scripts. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

    private ParameterValue() {}

    static Optional<Problem> fault(String name, String text, Class<?> type) {
        try {
            parse(text, type);
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            var expected = expected(type);
            return Optional.of(
                    KitProblem.invalid("?" + name, expected.vi(), expected.en()).because(e));
        }
    }

    private static void parse(String text, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            require(WHOLE_NUMBER.matcher(text).matches());
            Integer.parseInt(text);
        } else if (type == long.class || type == Long.class) {
            require(WHOLE_NUMBER.matcher(text).matches());
            Long.parseLong(text);
        } else if (type == LocalDate.class) {
            Days.parse(text);
        } else if (type == UUID.class) {
            UuidText.parse(text);
        } else if (type == boolean.class || type == Boolean.class) {
            require(text.equals("true") || text.equals("false"));
        } else if (type.isEnum()) {
            require(Arrays.stream(type.getEnumConstants())
                    .anyMatch(c -> ((Enum<?>) c).name().equals(text)));
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }

    private static Message expected(Class<?> type) {
        if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .collect(Collectors.joining(", "));
            return new Message("Phải là một trong: {0}.", "It must be one of: {0}.").with(names);
        }
        if (type == LocalDate.class) {
            return new Message("Phải là ngày dạng YYYY-MM-DD.", "It must be a date as YYYY-MM-DD.");
        }
        if (type == UUID.class) {
            return new Message("Phải là một UUID dạng 8-4-4-4-12.", "It must be a UUID written 8-4-4-4-12.");
        }
        return type == boolean.class || type == Boolean.class
                ? new Message("Phải là true hoặc false.", "It must be true or false.")
                : new Message("Phải là một số nguyên.", "It must be a whole number.");
    }
}
