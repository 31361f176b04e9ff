package vn.vuonlen.kit.prepared;

import java.util.List;
import java.util.regex.Pattern;

/** The header Accept-Encoding of RFC 9110 (12.5.3). */
final class AcceptedEncodings {

    private static final Pattern GZIP =
            Pattern.compile("(?i)(?:x-)?gzip\\s*(?:;\\s*q\\s*=\\s*(?:1(?:\\.0*)?|0?\\.\\d*[1-9]\\d*))?");

    private AcceptedEncodings() {}

    /** Whether gzip is named and not ruled out. {@code *} names none: the server then decides. */
    static boolean haveGzip(List<String> lines) {
        for (var line : lines) {
            for (var one : line.split(",", -1)) {
                if (GZIP.matcher(one.strip()).matches()) {
                    return true;
                }
            }
        }
        return false;
    }
}
