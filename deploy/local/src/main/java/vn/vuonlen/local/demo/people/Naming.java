package vn.vuonlen.local.demo.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vuonlen.local.demo.SeededRandom;
import vn.vuonlen.local.demo.plan.DemoTable;

/** The names of an ethnic group and the mean size of its households. Names listed twice are drawn twice as often. */
record Naming(double meanSize, List<String> families, Given men, Given women) {

    private static final Map<String, Naming> BY_ETHNIC_GROUP =
            DemoTable.rows("names.csv").stream().collect(Collectors.toUnmodifiableMap(row -> row[0], Naming::of));

    record Given(List<String> middle, List<String> last) {}

    static Naming of(String ethnicGroup) {
        return BY_ETHNIC_GROUP.get(ethnicGroup);
    }

    private static Naming of(String[] row) {
        return new Naming(
                Double.parseDouble(row[1]),
                words(row[2]),
                new Given(words(row[3]), words(row[4])),
                new Given(words(row[5]), words(row[6])));
    }

    String family(SeededRandom random) {
        return random.pick(families);
    }

    String full(String family, Sex sex, SeededRandom random) {
        var given = sex == Sex.M ? men : women;
        return family + " " + random.pick(given.middle()) + " " + random.pick(given.last());
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" "));
    }
}
