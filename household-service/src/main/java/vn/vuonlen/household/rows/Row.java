package vn.vuonlen.household.rows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.strict.StorableText;

/** The values of one row in the order of its fields, each of its field's type; null is absent. */
public final class Row {

    private final RowFields fields;
    private final Object[] values;

    Row(RowFields fields) {
        this.fields = fields;
        this.values = new Object[fields.size()];
    }

    /** Refuses text that PostgreSQL cannot store, which would fail the whole batch. */
    void set(int position, Object value) throws RowRefused {
        if (isNotStorable(value)) {
            throw RowRefused.of(
                    ImportProblem.UNKEPT_CHARACTER, fields.at(position).name());
        }
        values[position] = value;
    }

    /** Refuses the row if a required value is absent. */
    Row complete() throws RowRefused {
        for (int position = 0; position < values.length; position++) {
            if (values[position] == null && fields.at(position).required()) {
                var field = fields.at(position).name();
                throw RowRefused.of(HouseholdProblem.MISSING_VALUE, field, field);
            }
        }
        return this;
    }

    /** Whether these are its fields: NDJSON and CSV may have different ones. */
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
        throw fields.at(fields.knownPositionOf(field)).wrong(text, known);
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

    private static boolean isNotStorable(Object value) {
        return switch (value) {
            case String text -> !StorableText.isStorable(text);
            case List<?> list -> list.stream().anyMatch(Row::isNotStorable);
            case null, default -> false;
        };
    }

    private Object value(String field) {
        return values[fields.knownPositionOf(field)];
    }
}
