package vn.vuonlen.household.importing;

import static java.util.Objects.requireNonNull;

/**
 * One field of a row, by the name that it has in the file. {@code personal} is what identifies a person, and
 * {@code parts} are the fields of its own rows, if it has any.
 */
record Field(String name, FieldType type, boolean required, boolean personal, Fields parts) {

    private static final String HIDDEN = "•••";
    private static final int LONGEST_QUOTE = 40;

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

    /** The same, whose values no refusal quotes: refusals are kept, and read by more people than households are. */
    Field ofPerson() {
        return new Field(name, type, required, true, parts);
    }

    RowRefused wrong(String value, Object expected) {
        return RowRefused.of(ImportProblem.WRONG_TYPE, name, personal ? HIDDEN : quoted(value), expected);
    }

    /** What is wrong as it may be shown: not longer than a message can bear, and as PostgreSQL can keep it. */
    static String quoted(String text) {
        var kept = text.replace('\0', '\uFFFD');
        return kept.length() <= LONGEST_QUOTE ? kept : kept.substring(0, LONGEST_QUOTE) + "…";
    }
}
