package vn.vuonlen.household.importing;

import static java.util.Objects.requireNonNull;

import vn.vuonlen.household.Quoted;

/**
 * One field of a row, by the name that it has in the file. {@code personal} is what identifies a person, and
 * {@code parts} are the fields of its own rows, if it has any.
 */
record Field(String name, FieldType type, boolean required, boolean personal, Fields parts) {

    Field {
        requireNonNull(name);
        requireNonNull(type);
    }

    static Field required(String name, FieldType type) {
        return new Field(name, type, true, false, null);
    }

    static Field optional(String name, FieldType type) {
        return new Field(name, type, false, false, null);
    }

    static Field rows(String name, Fields parts) {
        return new Field(name, FieldType.ROWS, true, false, requireNonNull(parts));
    }

    /** The same, of whose values no refusal quotes any, whatever it looks like. */
    Field ofPerson() {
        return new Field(name, type, required, true, parts);
    }

    RowRefused wrong(String value, Object expected) {
        return RowRefused.of(ImportProblem.WRONG_TYPE, name, personal ? Quoted.HIDDEN : Quoted.of(value), expected);
    }
}
