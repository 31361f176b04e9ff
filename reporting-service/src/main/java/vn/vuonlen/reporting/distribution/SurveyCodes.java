package vn.vuonlen.reporting.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.vuonlen.reporting.distribution.SurveyCode.Name;

/**
 * The answers of each characteristic in the order of the forms, with their names: {@code distribution/codes.csv}, which says
 * which of them are not verified, and {@code distribution/ethnic-groups.csv}.
 */
final class SurveyCodes {

    static final String COMMITTED = "COMMITTED";

    private static final Map<String, Map<String, SurveyCode>> ALL = read();

    private SurveyCodes() {}

    /**
     * What surveys by some standards ask for, and after that what else was answered. Of ethnic groups, of which nobody is asked
     * one by one, only those that there are.
     */
    static List<SurveyCode> of(Characteristic characteristic, Set<String> standards, Set<String> answered) {
        var list = ALL.get(characteristic.name());
        var asked = list.entrySet().stream()
                .filter(entry -> answered.contains(entry.getKey())
                        || (characteristic != Characteristic.ETHNIC_GROUP
                                && entry.getValue().isAskedBy(standards)))
                .map(Map.Entry::getValue);
        var others = answered.stream()
                .filter(code -> !list.containsKey(code))
                .sorted()
                .map(SurveyCodes::unnamed);
        return Stream.concat(asked, others).toList();
    }

    /** A code that is newer than this release: its own name. */
    private static SurveyCode unnamed(String code) {
        int slash = code.indexOf('/');
        String own = code.substring(slash + 1);
        return new SurveyCode(slash < 0 ? null : code.substring(0, slash), own, new Name(own, own), Set.of());
    }

    private static Map<String, Map<String, SurveyCode>> read() {
        var all = new LinkedHashMap<String, Map<String, SurveyCode>>();
        forEachLine("codes.csv", ";", cells -> {
            Set<String> standards = cells[2].isEmpty() ? Set.of() : Set.of(cells[2].split("\\+"));
            all.computeIfAbsent(cells[0], of -> new LinkedHashMap<>())
                    .put(cells[1], new SurveyCode(null, cells[1], new Name(cells[3], cells[4]), standards));
        });
        var groups = new LinkedHashMap<String, SurveyCode>();
        forEachLine("ethnic-groups.csv", ",", cells -> {
            groups.put("census/" + cells[1], group("census", cells[1], cells[0]));
            groups.put("decision-121-1979/" + cells[2], group("decision-121-1979", cells[2], cells[0]));
        });
        all.put(Characteristic.ETHNIC_GROUP.name(), groups);
        return all;
    }

    /** The names of the groups are those of their own languages in both. */
    private static SurveyCode group(String scheme, String code, String name) {
        return new SurveyCode(scheme, code, new Name(name, name), Set.of());
    }

    private static void forEachLine(String file, String separator, Consumer<String[]> cells) {
        try (var lines = new BufferedReader(new InputStreamReader(
                SurveyCodes.class.getResourceAsStream("/distribution/" + file), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(separator, -1)).forEach(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }
}
