package vn.vuonlen.kit.prepared;

import java.util.List;

/** The header If-None-Match of RFC 9110 (13.1.2), compared weakly. */
final class EntityTags {

    private static final String WEAK = "W/";

    private EntityTags() {}

    /** Tags of ours hold no comma, so that what is between commas is a tag or none of ours. */
    static boolean match(List<String> lines, String tag) {
        var opaque = opaque(tag);
        for (var line : lines) {
            for (var one : line.split(",", -1)) {
                var given = one.strip();
                if (given.equals("*") || opaque(given).equals(opaque)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
