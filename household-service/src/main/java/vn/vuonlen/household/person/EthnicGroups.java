package vn.vuonlen.household.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.text.Folding;

/** The 54 ethnic groups by their codes in the census list. The other official list has other codes for 37 of them. */
public final class EthnicGroups {

    public static final String SCHEME = "census";

    private static final String KINH = "01";
    private static final Map<String, String> NAMES = read();

    private EthnicGroups() {}

    public static boolean contains(String code) {
        return NAMES.containsKey(code);
    }

    public static String name(String code) {
        return NAMES.get(code);
    }

    /** Every group but the Kinh. */
    public static boolean isMinority(String code) {
        return !code.equals(KINH);
    }

    /** What is the matter with an unknown code: its lost zero, or the name of the group in its place. */
    public static Message hint(String code) {
        var padded = "0" + code;
        if (NAMES.containsKey(padded)) {
            return new Message(
                            " Mã hai chữ số đã mất số 0 ở đầu: hãy ghi {0}.",
                            " A code of two digits lost its first zero: write {0}.")
                    .with(padded);
        }
        var key = Folding.key(code);
        return NAMES.entrySet().stream()
                .filter(group -> Folding.key(group.getValue()).equals(key))
                .map(group -> new Message(" Hãy ghi mã {0}.", " Write the code {0}.").with(group.getKey()))
                .findFirst()
                .orElse(new Message(
                        " Hãy ghi mã hai chữ số theo danh mục dân tộc của điều tra dân số.",
                        " Write the two digits of the census list of ethnic groups."));
    }

    private static Map<String, String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                EthnicGroups.class.getResourceAsStream("/ethnic-groups.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[1], cells -> cells[0]));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the ethnic groups", e);
        }
    }
}
