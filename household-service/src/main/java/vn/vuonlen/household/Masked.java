package vn.vuonlen.household;

import java.util.regex.Pattern;

/**
 * What a refusal shows of a value. Refusals are stored, and more people read them than households. In a file whose
 * cells are shifted, a name or a birth date may stand in any column, so only values that have the form of a code or of
 * a field are shown. A single word is hidden too: it may be a name.
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
