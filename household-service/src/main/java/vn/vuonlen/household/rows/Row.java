package vn.vuonlen.household.rows;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;
import vn.vuonlen.kit.strict.StorableText;

/**
 * The values of one row in the order of its fields, each of its field's type; null is absent. What could not be read is
 * absent, and stands among the faults: a row with faults is refused, but all that is wrong with it is told at once.
 */
public final class Row {

    /** More of one row help nobody, and would outgrow the file. */
    public static final int MOST_FAULTS = Problem.MOST_FAULTS;

    private final RowFields fields;
    private final Object[] values;
    private List<RowRefused> faults = List.of();

    Row(RowFields fields) {
        this.fields = fields;
        this.values = new Object[fields.size()];
    }

    /** Refuses text that cannot be stored, or not as it was meant: PostgreSQL would fail the whole batch. */
    void set(int position, Object value) {
        if (isNotStorable(value)) {
            refuse(RowRefused.of(
                    ImportProblem.UNKEPT_CHARACTER, fields.at(position).name()));
        } else {
            values[position] = value;
        }
    }

    void refuse(RowRefused fault) {
        if (faults.isEmpty()) {
            faults = new ArrayList<>();
        }
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** Refuses the row if a required value is absent. */
    Row complete() {
        for (int position = 0; position < values.length; position++) {
            var field = fields.at(position);
            if (values[position] == null && field.required() && !isRefusedAt(field.name())) {
                refuse(RowRefused.of(HouseholdProblem.MISSING_VALUE, field.name(), field.label()));
            }
        }
        return this;
    }

    public List<RowRefused> faults() {
        return faults;
    }

    /** Whether a fault is known of the column, of a part of it, or of what it is a part of. */
    public boolean isRefusedAt(String column) {
        return faults.stream().anyMatch(fault -> isWithin(fault.column(), column) || isWithin(column, fault.column()));
    }

    private static boolean isWithin(String column, String parent) {
        return column != null && parent != null && (column.equals(parent) || column.startsWith(parent + "/"));
    }

    /** Whether these are its fields: NDJSON and CSV may have different ones. */
    public boolean has(RowFields shape) {
        return fields == shape;
    }

    public String text(String field) {
        return (String) value(field);
    }

    /** Of a field whose choices are these codes; null if it is absent. */
    public <E extends Enum<E>> E code(Class<E> codes, String field) {
        var text = text(field);
        return text == null ? null : Enum.valueOf(codes, text);
    }

    public UUID id(String field) {
        return (UUID) value(field);
    }

    /** The code that stands for the id of a field; null if the id is there, or nothing. */
    public String codeOf(String field) {
        return value(field) instanceof String code ? code : null;
    }

    /** Puts the id in the place of its code. */
    public void resolve(String field, UUID id) {
        values[fields.knownPositionOf(field)] = requireNonNull(id);
    }

    /** Refuses the row for a code that stands for no id. */
    public void refuseCode(String field, ProblemType problem) {
        values[fields.knownPositionOf(field)] = null;
        refuse(RowRefused.of(problem, field));
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
