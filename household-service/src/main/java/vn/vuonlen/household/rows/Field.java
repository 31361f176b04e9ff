package vn.vuonlen.household.rows;

import static java.util.Objects.requireNonNull;

import vn.vuonlen.household.Masked;

/**
 * One field of a row, by its name in the file. A {@code personal} field identifies a person; {@code parts} are the fields
 * of nested rows, if it has any.
 */
public record Field(String name, FieldType type, boolean required, boolean personal, RowFields parts) {

    public Field {
        requireNonNull(name);
        requireNonNull(type);
    }

    public static Field required(String name, FieldType type) {
        return new Field(name, type, true, false, null);
    }

    public static Field optional(String name, FieldType type) {
        return new Field(name, type, false, false, null);
    }

    public static Field rows(String name, RowFields parts) {
        return new Field(name, FieldType.ROWS, true, false, requireNonNull(parts));
    }

    /** The same field as a personal one: no refusal quotes its values, whatever they look like. */
    public Field ofPerson() {
        return new Field(name, type, required, true, parts);
    }

    RowRefused wrong(String value, Object expected) {
        return RowRefused.of(ImportProblem.WRONG_TYPE, name, personal ? Masked.HIDDEN : Masked.of(value), expected);
    }
}
