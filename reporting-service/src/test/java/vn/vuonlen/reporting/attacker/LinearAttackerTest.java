package vn.vuonlen.reporting.attacker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.attacker.LinearAttacker.Leak;

/** The attacker sees what a reader with pencil and paper sees: answers that were once given, and what followed from them. */
class LinearAttackerTest {

    private static final int TEN = 10;

    @Test
    void twoWithheldDistrictsThatAreAllOfMinoritiesFollowFromTheirSum() {
        var leaks = attack(
                district("101", 500, 9, null),
                district("102", 400, 6, null),
                district("103", 900, 300, 240L),
                total(255L));

        assertEquals(List.of("101 9..9 of 9", "102 6..6 of 6"), leaks);
    }

    @Test
    void aLargeDistrictIsConfinedByTheSmallWholeOfItsCompanion() {
        // 10 households of the majority in both: at most 4 of them are in 103, so at least 6 in 102.
        var leaks = attack(
                district("102", 500, 26, null),
                district("103", 400, 4, null),
                district("104", 900, 300, 240L),
                total(260L));

        assertEquals(List.of("102 16..20 of 26"), leaks);
    }

    @Test
    void twoDistrictsWithAWideSumAreSafe() {
        var leaks = attack(
                district("101", 500, 26, null),
                district("102", 400, 30, null),
                district("103", 900, 300, 240L),
                total(268L));

        assertEquals(List.of(), leaks);
    }

    @Test
    void nothingIsConfinedBelowItsOwnWholeWhileNoSumIsPublished() {
        var leaks = attack(district("101", 500, 9, null), district("102", 400, 6, null), total(null));

        assertEquals(List.of(), leaks);
    }

    @Test
    void whatTheWholeProvinceHasAllOfIsNoSecretAndEverythingElseIs() {
        var small = withheld("101", 9);
        var smaller = withheld("102", 6);
        var large = answers(Set.of("103"), 300L, 300, 240L, 90L);
        var province = answers(Set.of("101", "102", "103"), 315L, 315, 255L, 96L);

        var leaks = new LinearAttacker(TEN, row -> true)
                .attack(
                        List.of(small, smaller, large, province),
                        Map.of(2018, Map.of("101", small, "102", smaller, "103", large)),
                        Map.of(2018, province));

        assertEquals(
                List.of(
                        "POOR CAUSE NO_CAPITAL 101 0..6 of 9",
                        "POOR CAUSE NO_LAND 101 9..9 of 9",
                        "POOR CAUSE NO_LAND 102 6..6 of 6"),
                leaks.stream()
                        .map(leak -> leak.count() + " " + written(leak))
                        .sorted()
                        .toList());
    }

    private static PublicRow withheld(String code, long poor) {
        return answers(Set.of(code), null, poor, null, null);
    }

    /** Which is why answers are shown together: 55 of the first district named no other cause than land. */
    @Test
    void anAnswerThatIsShownConfinesOneThatIsWithheld() {
        var first = answers(Set.of("101"), 100L, 100, null, 45L);
        var second = answers(Set.of("102"), 80L, 80, null, 80L);
        var relation = new LinearAttacker.Relation(
                Map.of("POOR CAUSE NO_LAND", 1, "POOR CAUSE NO_CAPITAL", 1, "POOR CAUSE asked", -1), 0);

        var leaks = new LinearAttacker(TEN, row -> true, List.of(relation))
                        .attack(
                                List.of(first, second, answers(Set.of("101", "102"), 180L, 180, 60L, 125L)),
                                Map.of(2018, Map.of("101", first, "102", second)),
                                Map.of(2018, answers(Set.of("101", "102"), 180L, 180, 60L, 125L)))
                        .stream()
                        .map(LinearAttackerTest::written)
                        .sorted()
                        .toList();

        assertEquals(List.of("101 55..60 of 100", "102 0..5 of 80"), leaks);
    }

    private static PublicRow answers(Set<String> parts, Long asked, long poor, Long land, Long capital) {
        var answers = new TreeMap<String, Long>();
        answers.put("POOR CAUSE asked", asked);
        answers.put("POOR CAUSE NO_LAND", land);
        answers.put("POOR CAUSE NO_CAPITAL", capital);
        return PublicRow.ofAnswers(2018, parts, poor, 0, answers);
    }

    private static PublicRow district(String code, long households, long poor, Long minorityPoor) {
        return row(Set.of(code), households, poor, minorityPoor);
    }

    /** Of the whole province; its households and poor are summed by {@link #attack}. */
    private static PublicRow total(Long minorityPoor) {
        return row(Set.of(), 0, 0, minorityPoor);
    }

    private static PublicRow row(Set<String> parts, long households, long poor, Long minorityPoor) {
        // As many households of minorities as make the other sums wide.
        return new PublicRow(2018, parts, households, poor, null, null, minorityPoor, null);
    }

    private static List<String> attack(PublicRow... rows) {
        Map<String, PublicRow> communes = new HashMap<>();
        List<PublicRow> answers = new ArrayList<>();
        for (PublicRow row : rows) {
            row.parts().forEach(code -> communes.put(code, row));
            answers.add(row);
        }
        PublicRow total = answers.removeLast();
        answers.add(row(
                new TreeSet<>(communes.keySet()),
                communes.values().stream().mapToLong(PublicRow::households).sum(),
                communes.values().stream().mapToLong(PublicRow::poor).sum(),
                total.minorityPoor()));
        return new LinearAttacker(TEN, row -> true)
                .attack(answers, Map.of(2018, communes), Map.of(2018, answers.getLast())).stream()
                        .filter(leak -> leak.count().equals("minority poor"))
                        .map(LinearAttackerTest::written)
                        .sorted()
                        .toList();
    }

    private static String written(Leak leak) {
        return leak.parts().iterator().next() + " " + leak.least() + ".." + leak.most() + " of " + leak.whole();
    }
}
