package vn.vuonlen.kit.strict;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Parses UUIDs written 8-4-4-4-12 (RFC 9562), small or capital. Java also accepts shorter groups, and Jackson base64
 * and 32 digits, and thereby make one id of several texts. The nil and the max UUID name nothing: they come from fields
 * that nobody set.
 */
public final class UuidText {
    private static final Pattern WRITTEN =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final UUID NIL = new UUID(0, 0);
    private static final UUID MAX = new UUID(-1, -1);

    private UuidText() {}

    public static UUID parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("Not written 8-4-4-4-12");
        }
        var id = UUID.fromString(text);
        if (id.equals(NIL) || id.equals(MAX)) {
            throw new IllegalArgumentException("Names nothing");
        }
        return id;
    }
}
