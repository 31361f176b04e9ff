package vn.vuonlen.household.rows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.strict.StorableText;

/** The values of one row in the order of its fields, each of the type its field says; null is absent. */
public final class Row {

    private final RowFields fields;
    private final Object[] values;

    Row(RowFields fields) {
        this.fields = fields;
        this.values = new Object[fields.size()];
    }

    /** Refuses what PostgreSQL cannot keep before it costs the rows around it. */
    void set(int place, Object value) throws RowRefused {
        if (unkept(value)) {
            throw RowRefused.of(ImportProblem.UNKEPT_CHARACTER, fields.at(place).name());
        }
        values[place] = value;
    }

    /** Refuses the row if a required value is absent. */
    Row complete() throws RowRefused {
        for (int place = 0; place < values.length; place++) {
            if (values[place] == null && fields.at(place).required()) {
                var field = fields.at(place).name();
                throw RowRefused.of(HouseholdProblem.MISSING_VALUE, field, field);
            }
        }
        return this;
    }

    /** Whether it is written with these fields. */
    public boolean has(RowFields shape) {
        return fields == shape;
    }

    public String text(String field) {
        return (String) value(field);
    }

    public <E extends Enum<E>> E code(Class<E> codes, String field) throws RowRefused {
        var text = text(field);
        for (var code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        var known = Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw fields.at(fields.knownPlaceOf(field)).wrong(text, known);
    }

    public UUID id(String field) {
        return (UUID) value(field);
    }

    public LocalDate date(String field) {
        return (LocalDate) value(field);
    }

    public Long number(String field) {
        return (Long) value(field);
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(value(field));
    }

    @SuppressWarnings("unchecked")
    public List<String> codes(String field) {
        return (List<String>) value(field);
    }

    @SuppressWarnings("unchecked")
    public List<Row> rows(String field) {
        return (List<Row>) value(field);
    }

    private static boolean unkept(Object value) {
        return switch (value) {
            case String text -> !StorableText.is(text);
            case List<?> list -> list.stream().anyMatch(Row::unkept);
            case null, default -> false;
        };
    }

    private Object value(String field) {
        return values[fields.knownPlaceOf(field)];
    }
}
