package vn.vuonlen.reporting.export;

import java.util.Collections;
import java.util.List;

/**
 * A line of the official form.
 *
 * @param number in the first column: of a section in Roman digits, of a row in its section; empty for a total
 * @param cells by {@link FormColumn#index}, with words in place of codes; of a section its heading alone
 */
record FormRow(Kind kind, String number, List<Object> cells) {

    enum Kind {
        SECTION,
        TOTAL,
        SINGLE
    }

    private static final int[] VALUES = {10, 9, 5, 4, 1};
    private static final String[] DIGITS = {"X", "IX", "V", "IV", "I"};

    static FormRow section(int number, String heading) {
        return new FormRow(Kind.SECTION, roman(number), List.of(heading));
    }

    static FormRow total(List<Object> cells) {
        return new FormRow(Kind.TOTAL, "", Collections.unmodifiableList(cells));
    }

    static FormRow single(int number, List<Object> cells) {
        return new FormRow(Kind.SINGLE, Integer.toString(number), Collections.unmodifiableList(cells));
    }

    private static String roman(int number) {
        var text = new StringBuilder();
        int rest = number;
        for (int digit = 0; digit < VALUES.length; digit++) {
            text.repeat(DIGITS[digit], rest / VALUES[digit]);
            rest %= VALUES[digit];
        }
        return text.toString();
    }
}
