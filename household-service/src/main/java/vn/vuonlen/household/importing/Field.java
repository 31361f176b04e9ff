package vn.vuonlen.household.importing;

import static java.util.Objects.requireNonNull;

/** One field of a row, by the name that it has in the file. {@code parts} are the fields of its own rows, if it has any. */
record Field(String name, FieldType type, boolean required, Fields parts) {

    Field {
        requireNonNull(name);
        requireNonNull(type);
    }

    static Field required(String name, FieldType type) {
        return new Field(name, type, true, null);
    }

    static Field optional(String name, FieldType type) {
        return new Field(name, type, false, null);
    }

    static Field rows(String name, Fields parts) {
        return new Field(name, FieldType.ROWS, true, requireNonNull(parts));
    }
}
