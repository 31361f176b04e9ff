package vn.vuonlen.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.vuonlen.local.demo.plan.CommuneTable;
import vn.vuonlen.local.demo.plan.ProvincePlan;
import vn.vuonlen.local.demo.plan.ProvinceTotals;

/** Classifies every household of the province with an independent oracle and counts as an official would. */
class DemoProvinceTotalsTest {

    private static final ProvinceCount COUNT = new ProvinceCount();

    @BeforeAll
    static void countEveryHousehold() {
        COUNT.countAll(ProvincePlan.of(2018, CommuneTable.all(), ProvinceTotals.published()));
    }

    @Test
    @DisplayName("households, poor and near-poor are what the province published")
    void totalsEqualThePublishedOnes() {
        assertEquals(124_850, COUNT.of(2017, "households"));
        assertEquals(127_667, COUNT.of(2018, "households"));
        assertEquals(130_251, COUNT.of(2019, "households"));
        assertEquals(51_200, COUNT.of(2017, "poor"));
        assertEquals(47_336, COUNT.of(2018, "poor"));
        assertEquals(43_048, COUNT.of(2019, "poor"));
        assertEquals(46_507, COUNT.of(2018, "income-poor"));
        assertEquals(12_483, COUNT.of(2018, "near-poor"));
    }

    @Test
    @DisplayName("the poor districts and the ethnic minorities are what the province published")
    void partsEqualThePublishedOnes() {
        assertEquals(78_958, COUNT.of(2017, "poor districts households"));
        assertEquals(80_710, COUNT.of(2018, "poor districts households"));
        assertEquals(82_330, COUNT.of(2019, "poor districts households"));
        assertEquals(44_880, COUNT.of(2017, "poor districts poor"));
        assertEquals(42_042, COUNT.of(2018, "poor districts poor"));
        assertEquals(38_600, COUNT.of(2019, "poor districts poor"));
        assertEquals(99_656, COUNT.of(2018, "minority households"));
        assertEquals(46_121, COUNT.of(2018, "minority poor"));
    }

    @Test
    @DisplayName("escaped, relapsed and newly poor households are those of the table, and no new household is poor")
    void movementsEqualTheTable() {
        assertEquals(7_100, COUNT.of(2018, "escaped"));
        assertEquals(410, COUNT.of(2018, "relapsed"));
        assertEquals(2_826, COUNT.of(2018, "new"));
        assertEquals(7_000, COUNT.of(2019, "escaped"));
        assertEquals(390, COUNT.of(2019, "relapsed"));
        assertEquals(2_322, COUNT.of(2019, "new"));
        ProvincePlan.REVIEWED.forEach(year -> assertEquals(0, COUNT.of(year, "formed poor")));
    }

    @Test
    @DisplayName("every household on last year's list is surveyed, and every other surveyed household applied")
    void everyListedHouseholdIsSurveyed() {
        for (int year : ProvincePlan.REVIEWED) {
            assertEquals(0, COUNT.of(year, "listed without survey"));
            assertEquals(0, COUNT.of(year, "neither listed nor applicant"));
        }
        assertTrue(COUNT.of(2018, "applicants") > 500, "some apply");
    }

    @Test
    @DisplayName("the scores give the same classes as the incomes")
    void scoresAndIncomesAgree() {
        ProvincePlan.REVIEWED.forEach(year -> assertEquals(0, COUNT.of(year, "class by score differs")));
    }

    @Test
    @DisplayName("the city is below 2 %, no commune is all poor, and every cause and aspiration occurs")
    void distributionIsPlausible() {
        assertTrue(COUNT.of(2018, "094 poor") * 50 < COUNT.of(2018, "094 households"), "the city is not poor");
        assertTrue(COUNT.of(2018, "101 poor") * 2 > COUNT.of(2018, "101 households"), "Điện Biên Đông is");
        Set<String> communes = new HashSet<>(COUNT.communes());
        assertEquals(130, communes.size());
        communes.forEach(c -> assertTrue(COUNT.of(2018, c + " poor") < COUNT.of(2018, c + " households"), c));
        assertEquals(13, COUNT.causes().size());
        assertEquals(12, COUNT.aspirations().size());
        assertTrue(
                COUNT.membersPerHousehold() > 4.2 && COUNT.membersPerHousehold() < 4.8,
                "members " + COUNT.membersPerHousehold());
    }
}
