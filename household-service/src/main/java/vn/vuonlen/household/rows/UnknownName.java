package vn.vuonlen.household.rows;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vuonlen.household.Masked;
import vn.vuonlen.household.rows.cells.CellText;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.text.Folding;

/** A name that no field has, and the field that was probably meant. */
final class UnknownName {

    private static final int LIKE = 4;
    private static final int MOST_SHOWN = 40;
    private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z]{" + LIKE + ",30}");

    private UnknownName() {}

    /** Of a header with other names that are known: it is no person, and is shown. */
    static RowRefused inHeader(String header, RowFields fields) {
        return refused(CellText.shown(header, MOST_SHOWN)).because(meant(header, fields));
    }

    /** Of a line that may be no header, or of a row of JSON: a person's name may stand there. */
    static RowRefused inRow(String name, RowFields fields) {
        boolean misspelt = isMisspelt(name, fields);
        return refused(misspelt ? name : Masked.of(name)).because(misspelt ? meant(name, fields) : null);
    }

    /** It begins like a known field: no person's name in a shifted column does. */
    static boolean isMisspelt(String name, RowFields fields) {
        return ONE_WORD.matcher(name).matches()
                && fields.all().stream().anyMatch(known -> known.name().regionMatches(0, name, 0, LIKE));
    }

    static Message known(RowFields fields) {
        return new Message("Các trường là: {0}.", "The fields are: {0}.").with(fields.labels());
    }

    private static RowRefused refused(String shown) {
        var name = shown.isBlank() ? Masked.HIDDEN : shown;
        return RowRefused.of(KitProblem.UNKNOWN_FIELD, name, name);
    }

    private static Message meant(String name, RowFields fields) {
        return nearest(Folding.key(name), fields)
                .map(field -> new Message("Gần nhất là “{0}”.", "The nearest one is “{0}”.").with(field.label()))
                .orElseGet(() -> known(fields));
    }

    private static Optional<Field> nearest(String key, RowFields fields) {
        int most = Math.max(2, Math.min(key.length(), MOST_SHOWN) / 3);
        return fields.headers().entrySet().stream()
                .filter(known -> Math.abs(known.getKey().length() - key.length()) <= most)
                .map(known -> new Distant(fields.at(known.getValue()), distance(key, known.getKey())))
                .filter(known -> known.distance <= most)
                .min(Comparator.comparingInt(Distant::distance).thenComparing(known -> known.field.name()))
                .map(Distant::field);
    }

    private record Distant(Field field, int distance) {}

    /** Of Levenshtein: how many letters must be added, left out or changed. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
