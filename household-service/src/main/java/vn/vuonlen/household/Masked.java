package vn.vuonlen.household;

import java.util.regex.Pattern;

/**
 * What a refusal shows of a value. Refusals are stored, and more people read them than households. In a file whose
 * cells are shifted, a name, a birth date, a personal ID or a telephone number may stand in any column, so only values
 * that can be none of these are shown: codes, fields, small numbers, and days since the records begin. A single word is
 * hidden too: it may be a name.
 */
public final class Masked {

    public static final String HIDDEN = "•••";

    private static final Pattern CODE_OR_FIELD =
            Pattern.compile("[0-9]{1,3}|[0-9]{4,5}(-[0-9]{2})?|[A-Za-z]|[A-Z]+(_[A-Z]+){1,5}|[a-z]+([A-Z][a-z]+){1,5}");

    private static final Pattern YEAR_OF_BIRTH = Pattern.compile("(19|20)[0-9]{2}");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}([., ]?[0-9]{3}){1,2}|-?[0-9]{1,4}[.,][0-9]{1,2}"
            + "|-?[0-9]([.,][0-9]{1,6})?[eE][+-]?[0-9]{1,2}");

    private static final Pattern ENDS_LIKE_A_YEAR = Pattern.compile(".*(19|20)[0-9]{2}");

    /** More may be a personal ID, a telephone number or a birth date. */
    private static final int MOST_DIGITS = 7;

    private static final Pattern RECENT_DAY = Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-]20(1[5-9]|[2-9][0-9])"
            + "|20(1[5-9]|[2-9][0-9])[./-][0-9]{1,2}[./-][0-9]{1,2}([ T][0-9:.Z]+)?");

    private Masked() {}

    public static String of(String value) {
        return value != null && (isCode(value) || isSmallNumber(value) || isRecentDay(value)) ? value : HIDDEN;
    }

    private static boolean isCode(String value) {
        return CODE_OR_FIELD.matcher(value).matches()
                && !YEAR_OF_BIRTH.matcher(value).matches();
    }

    private static boolean isSmallNumber(String value) {
        return NUMBER.matcher(value).matches()
                && !ENDS_LIKE_A_YEAR.matcher(value).matches()
                && value.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    }

    private static boolean isRecentDay(String value) {
        return RECENT_DAY.matcher(value).matches();
    }
}
