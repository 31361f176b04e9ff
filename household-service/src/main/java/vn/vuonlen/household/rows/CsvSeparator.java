package vn.vuonlen.household.rows;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;

/** What stands between the cells of a CSV file. Spreadsheets write another one in each country. */
record CsvSeparator(char character) {

    /** In the order in which they are tried; lists within a cell are separated by the fourth. */
    private static final String USUAL = ",;\t|:^~#";

    /** The first line that spreadsheets read and write for it; what is saved again may repeat it to the last column. */
    private static final Pattern DECLARATION =
            Pattern.compile("\"?\\s*sep\\s*=(\\X)\\1*\"?\\s*", Pattern.CASE_INSENSITIVE);

    /** The one that the line declares, as it is written there. */
    static Optional<String> declaredBy(String line) {
        var declaration = DECLARATION.matcher(line);
        return declaration.matches() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    /** Those that a header may have, the declared one first. */
    static Stream<CsvSeparator> candidates(Optional<String> declared) {
        var all = new LinkedHashSet<Character>();
        declared.filter(CsvSeparator::isReadable).ifPresent(one -> all.add(one.charAt(0)));
        USUAL.chars().forEach(one -> all.add((char) one));
        return all.stream().map(CsvSeparator::new);
    }

    private static boolean isReadable(String separator) {
        char one = separator.charAt(0);
        return separator.length() == 1 && one < 0x7f && one != '"' && !Character.isLetterOrDigit(one);
    }

    String shown() {
        return shown(String.valueOf(character)).vi();
    }

    static Message shown(String separator) {
        return switch (separator) {
            case "\t" -> new Message("tab", "tab");
            case " " -> new Message("khoảng trống", "blank");
            default -> new Message(separator, separator);
        };
    }

    /** For the refusal of a header without any known column. */
    static Message seen(String header, Optional<String> declared) {
        var seen = declared.orElseGet(() -> Stream.concat(
                        Stream.concat(Stream.of(",", ";", "\t", "|"), others(header)), Stream.of(" "))
                .filter(header::contains)
                .findFirst()
                .orElse(""));
        return seen.isEmpty()
                ? new Message("Không thấy dấu phân cách nào ở dòng đầu.", "The first line has no separator.")
                : new Message("Dấu phân cách nhìn thấy là “{0}”.", "The separator seen is “{0}”.").with(shown(seen));
    }

    private static Stream<String> others(String header) {
        return header.codePoints()
                .filter(one ->
                        !Character.isLetterOrDigit(one) && !Character.isWhitespace(one) && one != '"' && one != '_')
                .mapToObj(Character::toString);
    }
}
