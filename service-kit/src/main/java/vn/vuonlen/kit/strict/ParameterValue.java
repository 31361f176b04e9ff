package vn.vuonlen.kit.strict;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Checks that the text of a parameter is a value of its type; JAX-RS itself would answer "not found". */
final class ParameterValue {

    /** Java also parses the digits of other scripts. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private ParameterValue() {}

    static Optional<Problem> fault(String name, String text, Class<?> type) {
        try {
            parse(text, type);
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(e);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.of(KitProblem.invalid("?" + name, Expected.of(type)).because(e));
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
        } else if (type == Instant.class) {
            requireStorable(Instant.parse(text));
        } else if (type == UUID.class) {
            UuidText.parse(text);
        } else if (type == boolean.class || type == Boolean.class) {
            require(text.equals("true") || text.equals("false"));
        } else if (type == Limit.class) {
            Limit.fromString(text);
        } else if (type.isEnum()) {
            require(Arrays.stream(type.getEnumConstants())
                    .anyMatch(c -> ((Enum<?>) c).name().equals(text)));
        }
    }

    /** Of the years with four digits: PostgreSQL knows fewer than Java. */
    private static void requireStorable(Instant instant) {
        require(!instant.isBefore(EARLIEST) && instant.isBefore(LATEST));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}
