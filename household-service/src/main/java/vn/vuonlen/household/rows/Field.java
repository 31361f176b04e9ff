package vn.vuonlen.household.rows;

import static java.util.Objects.requireNonNull;

import vn.vuonlen.household.Masked;

/**
 * One field of a row, by the name that it has in the file. {@code personal} is what identifies a person, and
 * {@code parts} are the fields of its own rows, if it has any.
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

    /** The same, of whose values no refusal quotes any, whatever it looks like. */
    public Field ofPerson() {
        return new Field(name, type, required, true, parts);
    }

    RowRefused wrong(String value, Object expected) {
        return RowRefused.of(ImportProblem.WRONG_TYPE, name, personal ? Masked.HIDDEN : Masked.of(value), expected);
    }
}
