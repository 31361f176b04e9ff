package vn.vuonlen.funding.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.funding.projection.PoorHouseholds;

class EligibilityRuleTest {

    /** Designations of the area or above it, communes (all/of 135/rural), poor households, whether it is eligible. */
    @ParameterizedTest(name = "{0}: {1} {2} {3} → {5}")
    @CsvSource(textBlock = """
            poor-district-group-1, DISTRICT, POOR_DISTRICT_GROUP_1,       12/0/12, SOME,    yes
            poor-district-group-1, COMMUNE,  POOR_DISTRICT_GROUP_1,       1/1/1,   SOME,    yes
            poor-district-group-1, DISTRICT, POOR_DISTRICT_GROUP_2,       12/12/12, SOME,   no
            poor-district-group-1, PROVINCE, '',                          130/103/116, SOME, no
            poor-district-group-2, DISTRICT, POOR_DISTRICT_GROUP_2,       15/0/15, SOME,    yes
            poor-district-group-2, COMMUNE,  POOR_DISTRICT_GROUP_1,       1/0/1,   SOME,    no
            commune-of-135,        COMMUNE,  PROGRAMME_135_COMMUNE,       1/1/1,   SOME,    yes
            commune-of-135,        VILLAGE,  BORDER_COMMUNE,              1/1/1,   SOME,    yes
            commune-of-135,        VILLAGE,  EXTREMELY_DIFFICULT_VILLAGE, 1/0/1,   SOME,    yes
            commune-of-135,        VILLAGE,  '',                          1/0/1,   SOME,    no
            commune-of-135,        COMMUNE,  POOR_DISTRICT_GROUP_1,       1/0/1,   SOME,    no
            commune-of-135,        DISTRICT, '',                          25/1/25, SOME,    yes
            commune-of-135,        DISTRICT, '',                          9/0/2,   SOME,    no
            commune-of-135,        PROVINCE, '',                          130/103/116, SOME, no
            outside-30a-and-135,   COMMUNE,  '',                          1/0/1,   SOME,    yes
            outside-30a-and-135,   COMMUNE,  POOR_DISTRICT_GROUP_2,       1/0/1,   SOME,    yes
            outside-30a-and-135,   COMMUNE,  POOR_DISTRICT_GROUP_1,       1/0/1,   SOME,    no
            outside-30a-and-135,   COMMUNE,  EXTREMELY_DIFFICULT_COMMUNE, 1/1/1,   SOME,    no
            outside-30a-and-135,   VILLAGE,  EXTREMELY_DIFFICULT_VILLAGE, 1/0/1,   SOME,    no
            outside-30a-and-135,   VILLAGE,  '',                          1/0/1,   SOME,    yes
            outside-30a-and-135,   DISTRICT, '',                          25/24/25, SOME,   yes
            outside-30a-and-135,   DISTRICT, '',                          25/25/25, SOME,   no
            outside-30a-and-135,   PROVINCE, '',                          130/103/116, SOME, no
            rural,                 COMMUNE,  '',                          1/0/1,   SOME,    yes
            rural,                 COMMUNE,  '',                          1/0/0,   SOME,    no
            rural,                 DISTRICT, '',                          9/0/2,   SOME,    yes
            rural,                 DISTRICT, '',                          7/0/0,   SOME,    no
            rural,                 PROVINCE, '',                          130/103/116, SOME, no
            poor-or-near-poor,     COMMUNE,  '',                          1/0/1,   SOME,    yes
            poor-or-near-poor,     COMMUNE,  '',                          1/0/1,   UNKNOWN, yes
            poor-or-near-poor,     COMMUNE,  '',                          1/0/1,   NONE,    no
            """)
    void eachRuleJudges(
            String rule,
            AreaLevel level,
            String designations,
            String communes,
            PoorHouseholds poorHouseholds,
            String eligible) {
        var area = area(level, designations, communes, poorHouseholds);

        boolean satisfied = EligibilityRule.named(rule).orElseThrow().isSatisfiedBy(area);

        assertEquals(eligible.equals("yes"), satisfied);
    }

    @Test
    void theFirstRuleThatIsNotSatisfiedGivesTheReason() {
        var area = area(AreaLevel.DISTRICT, "POOR_DISTRICT_GROUP_1", "7/0/0", PoorHouseholds.NONE);

        assertEquals(
                new Eligibility.Refused("outside-30a-and-135", FundingProblem.INSIDE_30A_OR_135),
                Eligibility.of(area, rules("poor-district-group-1", "outside-30a-and-135", "rural")));
        assertEquals(new Eligibility.Eligible(), Eligibility.of(area, rules("poor-district-group-1")));
        assertEquals(new Eligibility.Eligible(), Eligibility.of(area, List.of()));
    }

    @Test
    void everyRuleHasANameAndAReasonOfItsOwn() {
        assertEquals(
                EligibilityRule.ALL.size(),
                EligibilityRule.ALL.stream()
                        .map(EligibilityRule::name)
                        .distinct()
                        .count());
        assertEquals(
                EligibilityRule.ALL.size(),
                EligibilityRule.ALL.stream()
                        .map(EligibilityRule::refusal)
                        .distinct()
                        .count());
    }

    private static List<EligibilityRule> rules(String... names) {
        return Arrays.stream(names)
                .map(name -> EligibilityRule.named(name).orElseThrow())
                .toList();
    }

    private static CandidateArea area(
            AreaLevel level, String designations, String communes, PoorHouseholds poorHouseholds) {
        Set<Designation> of = Arrays.stream(designations.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Designation::valueOf)
                .collect(Collectors.toSet());
        int[] counts =
                Arrays.stream(communes.split("/")).mapToInt(Integer::parseInt).toArray();
        var counted = new CandidateArea.Communes(counts[0], counts[1], counts[2]);
        return new CandidateArea(UUID.randomUUID(), "Tủa Chùa", level, 2018, of, counted, () -> poorHouseholds);
    }
}
