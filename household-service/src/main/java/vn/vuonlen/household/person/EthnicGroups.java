package vn.vuonlen.household.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

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
