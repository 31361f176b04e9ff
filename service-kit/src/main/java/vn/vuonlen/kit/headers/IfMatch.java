package vn.vuonlen.kit.headers;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * The header If-Match of RFC 9110: the versions that a change may be based on. Absent it demands nothing, {@code *} only
 * that the thing exists.
 */
public record IfMatch(boolean any, Set<String> tags) {

    public static final String HEADER = "If-Match";

    private static final String ASTERISK = "*";
    private static final IfMatch ABSENT = new IfMatch(true, Set.of());
    private static final IfMatch ANY = new IfMatch(true, Set.of(ASTERISK));
    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"";
    private static final Pattern ONE = Pattern.compile(TAG);
    /** The possessive quantifier avoids backtracking, which would need the stack for each repetition. */
    private static final Pattern LIST = Pattern.compile("[ \t,]*" + TAG + "(?:[ \t]*,[ \t,]*" + TAG + ")*+[ \t,]*");

    public IfMatch {
        tags = Set.copyOf(tags);
    }

    /** Not from a {@code @HeaderParam}, which cannot distinguish an empty header from none. */
    public static IfMatch of(HttpHeaders headers) {
        return of(Objects.requireNonNullElse(headers.getRequestHeader(HEADER), List.of()));
    }

    /** @param lines the values of all headers of that name */
    static IfMatch of(List<String> lines) {
        if (lines.isEmpty()) {
            return ABSENT;
        }
        var list = String.join(",", lines);
        if (list.strip().equals(ASTERISK)) {
            return ANY;
        }
        if (!LIST.matcher(list).matches()) {
            throw KitProblem.invalid(
                    "header:" + HEADER,
                    "Dấu phiên bản phải là “*” hoặc các dấu trong ngoặc kép, đúng như đã nhận khi đọc.",
                    "It must be “*” or quoted entity tags.");
        }
        return new IfMatch(
                false, ONE.matcher(list).results().map(MatchResult::group).collect(Collectors.toSet()));
    }

    /** Of a change that must not overwrite what somebody else has changed: it names what it is based on, or any version. */
    public IfMatch requirePresent() {
        if (any && tags.isEmpty()) {
            throw Problem.of(KitProblem.VERSION_MISSING).at("header:" + HEADER);
        }
        return this;
    }

    /** For a thing that does not exist yet: whoever names a version, or any, does not mean to create it. */
    public void requireAbsent() {
        if (!tags.isEmpty()) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    /** A weak tag never matches: it does not guarantee that nothing changed. */
    public void require(long version) {
        if (!any && !tags.contains("\"" + version + "\"")) {
            throw Problem.of(KitProblem.STALE);
        }
    }
}
