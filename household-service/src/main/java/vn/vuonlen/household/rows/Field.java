package vn.vuonlen.household.rows;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.vuonlen.household.Masked;
import vn.vuonlen.household.rows.cells.CellHint;
import vn.vuonlen.household.rows.cells.CellText;
import vn.vuonlen.household.rows.cells.DateHint;
import vn.vuonlen.household.rows.cells.NumberHint;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.Message;

/**
 * One field of a row, by its name in the file. {@code names} are the other names that a header may have for it, the
 * Vietnamese one first. A {@code personal} field identifies a person; {@code choices} are the codes that it takes, and
 * {@code parts} the fields of nested rows, if it has any.
 */
public record Field(
        String name,
        FieldType type,
        boolean required,
        boolean personal,
        List<String> names,
        Choices choices,
        RowFields parts) {

    public Field {
        requireNonNull(name);
        requireNonNull(type);
        names = List.copyOf(names);
    }

    public static Field required(String name, FieldType type) {
        return new Field(name, type, true, false, List.of(), null, null);
    }

    public static Field optional(String name, FieldType type) {
        return new Field(name, type, false, false, List.of(), null, null);
    }

    public static Field rows(String name, RowFields parts) {
        return new Field(name, FieldType.ROWS, true, false, List.of(), null, requireNonNull(parts));
    }

    /** The same field as a personal one: no refusal quotes its values, whatever they look like. */
    public Field ofPerson() {
        return new Field(name, type, required, true, names, choices, parts);
    }

    /** The same field with further names for a header. */
    public Field named(String... others) {
        return new Field(name, type, required, personal, List.of(others), choices, parts);
    }

    public Field oneOf(Choices codes) {
        return new Field(name, type, required, personal, names, codes, parts);
    }

    /** As a header names it: in Vietnamese by the Vietnamese name, if it has one. */
    public Message label() {
        return new Message(names.isEmpty() ? new FieldLabel(name).words().vi() : names.getFirst(), name);
    }

    /** What a value of it has to be. */
    public Message expected() {
        return choices == null ? type.expected() : choices.expected();
    }

    /** The value of a cell, null if it is empty; of a list of codes that is an empty list. */
    Object cell(String cell) throws RowRefused {
        var text = CellText.trimmed(cell);
        if (text.isEmpty()) {
            return type == FieldType.CODES ? List.of() : null;
        }
        var value = type.readCell(text);
        return check(value, text);
    }

    /** The value of a text in JSON, which is written as a program writes it. */
    Object text(String text) throws RowRefused {
        return check(type.read(text), text);
    }

    private Object check(Object value, String text) throws RowRefused {
        if (value == null || choices != null && !choices.contain((String) value)) {
            throw wrong(text);
        }
        return value;
    }

    /** Says what is the matter, and shows the value only if it can be no person's. */
    RowRefused wrong(String value) {
        var shown = personal ? Masked.HIDDEN : Masked.of(value);
        var refused = RowRefused.of(ImportProblem.WRONG_TYPE, name, shown, expected());
        return value == null ? refused : refused.because(hint(CellText.plain(value)));
    }

    private Message hint(String value) {
        return switch (type) {
            case INTEGER -> NumberHint.of(value);
            case DATE -> DateHint.of(value);
            default -> CellHint.of(value);
        };
    }
}
