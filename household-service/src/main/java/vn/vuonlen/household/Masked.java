package vn.vuonlen.household;

import java.util.regex.Pattern;

/**
 * What a refusal shows of a value. Refusals are kept, and read by more people than households are; and in a file whose
 * cells have slipped anybody's name or birth may stand in any column. So only what is written as our codes and fields
 * are is shown; a single word may be a name.
 */
public final class Masked {

    public static final String HIDDEN = "•••";

    private static final Pattern CODE_OR_FIELD =
            Pattern.compile("[0-9]{1,3}|[0-9]{5}(-[0-9]{2})?|[A-Za-z]|[A-Z]+(_[A-Z]+){1,5}|[a-z]+([A-Z][a-z]+){1,5}");

    private Masked() {}

    public static String of(String value) {
        return value != null && CODE_OR_FIELD.matcher(value).matches() ? value : HIDDEN;
    }
}
