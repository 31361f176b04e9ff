package vn.vuonlen.household.importing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The values of one row in the order of its fields, each of the type its field says; null is absent. */
final class Row {

    private static final int LONGEST_QUOTE = 40;

    private final Fields fields;
    private final Object[] values;

    Row(Fields fields) {
        this.fields = fields;
        this.values = new Object[fields.size()];
    }

    void set(int place, Object value) {
        values[place] = value;
    }

    /** Refuses the row if a required value is absent. */
    Row complete() throws RowRefused {
        for (int place = 0; place < values.length; place++) {
            if (values[place] == null && fields.at(place).required()) {
                throw RowRefused.of(
                        ImportProblem.MISSING_VALUE, fields.at(place).name());
            }
        }
        return this;
    }

    /** Whether it is written with these fields. */
    boolean has(Fields shape) {
        return fields == shape;
    }

    String text(String field) {
        return (String) value(field);
    }

    <E extends Enum<E>> E code(Class<E> codes, String field) throws RowRefused {
        var text = text(field);
        for (var code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        var known = Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw RowRefused.of(ImportProblem.WRONG_TYPE, field, quoted(text), known);
    }

    UUID id(String field) {
        return (UUID) value(field);
    }

    LocalDate date(String field) {
        return (LocalDate) value(field);
    }

    Long number(String field) {
        return (Long) value(field);
    }

    boolean flag(String field) {
        return Boolean.TRUE.equals(value(field));
    }

    @SuppressWarnings("unchecked")
    List<String> codes(String field) {
        return (List<String>) value(field);
    }

    @SuppressWarnings("unchecked")
    List<Row> rows(String field) {
        return (List<Row>) value(field);
    }

    private Object value(String field) {
        return values[fields.knownPlaceOf(field)];
    }

    /** A wrong value as it may be shown: not longer than a message can bear. */
    static String quoted(String value) {
        return value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE) + "…";
    }
}
