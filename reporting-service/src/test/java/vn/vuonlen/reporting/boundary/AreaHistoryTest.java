package vn.vuonlen.reporting.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.boundary.AreaHistory.Succession;

class AreaHistoryTest {

    private static final LocalDate BEGINNING = LocalDate.of(2015, 1, 1);
    private static final LocalDate MERGED = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Area province = area("11", AreaLevel.PROVINCE, null, BEGINNING, null);
    private final Area district = area("094", AreaLevel.DISTRICT, province, BEGINNING, LocalDate.of(2025, 6, 30));
    private final Area taLeng = area("03144", AreaLevel.COMMUNE, district, BEGINNING, MERGED.minusDays(1));
    private final Area thanhMinh = area("03145", AreaLevel.COMMUNE, district, BEGINNING, LocalDate.of(2025, 6, 30));
    private final Area ward = area("03127", AreaLevel.COMMUNE, province, LocalDate.of(2025, 7, 1), null);
    private final Area himLam = area("03127", AreaLevel.COMMUNE, district, BEGINNING, LocalDate.of(2025, 6, 30));
    private final Area village = area("03144-01", AreaLevel.VILLAGE, taLeng, BEGINNING, null);
    private final Area divided = area("03999", AreaLevel.COMMUNE, district, BEGINNING, MERGED.minusDays(1));
    private final AreaHistory areas = new AreaHistory(
            List.of(province, district, taLeng, thanhMinh, ward, himLam, village, divided),
            List.of(
                    new Succession(taLeng.id(), thanhMinh.id()),
                    new Succession(thanhMinh.id(), ward.id()),
                    new Succession(himLam.id(), ward.id()),
                    new Succession(divided.id(), thanhMinh.id()),
                    new Succession(divided.id(), himLam.id())),
            List.of(new AreaDesignation(
                    district.id(), "POOR_DISTRICT_GROUP_2", LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31))));

    @Test
    void anEndedAreaIsLocatedInTheOneThatItBecameWholly() {
        assertEquals(taLeng.id(), areas.locate(taLeng.id(), MERGED.minusDays(1)));
        assertEquals(thanhMinh.id(), areas.locate(taLeng.id(), MERGED));
        assertEquals(ward.id(), areas.locate(taLeng.id(), TODAY));
        assertEquals(ward.id(), areas.locate(village.id(), TODAY));
        assertEquals(taLeng.id(), areas.locate(village.id(), BEGINNING));
    }

    @Test
    void aDividedOrUnknownAreaStandsForItself() {
        assertEquals(divided.id(), areas.locate(divided.id(), TODAY));
        UUID unknown = UUID.randomUUID();
        assertEquals(unknown, areas.locate(unknown, TODAY));
        assertFalse(areas.within(unknown, province.id()));
    }

    @Test
    void aDividedAreaIsInAllItsPartsAndItsPlaceContainsThemAll() {
        assertEquals(Set.of(thanhMinh.id(), himLam.id()), new BoundaryMap(areas, MERGED).parts(divided.id()));
        assertEquals(district.id(), new BoundaryMap(areas, MERGED).place(divided.id()));
        // Both parts became the same ward later.
        assertEquals(Set.of(ward.id()), new BoundaryMap(areas, TODAY).parts(divided.id()));
        assertEquals(ward.id(), new BoundaryMap(areas, TODAY).place(divided.id()));
    }

    @Test
    void onAnEarlierMapThePlaceIsTheAreaAboveThatThereWas() {
        assertEquals(province.id(), new BoundaryMap(areas, MERGED).place(ward.id()));
        UUID unknown = UUID.randomUUID();
        assertEquals(unknown, new BoundaryMap(areas, MERGED).place(unknown));
    }

    @Test
    void aCodeMeansTheAreaThatHasItOnTheDay() {
        assertEquals(himLam, areas.withCode("03127", LocalDate.of(2018, 12, 31)).orElseThrow());
        assertEquals(ward, areas.withCode("03127", TODAY).orElseThrow());
        assertTrue(areas.withCode("03144", MERGED).isEmpty());
    }

    /** Repeated, since the order of areas is random. */
    @RepeatedTest(20)
    void theLaterOfTwoAreasHasTheCodeUntilTheEndOfTheOtherArrives() {
        var older = area("03127", AreaLevel.COMMUNE, district, BEGINNING, null);

        assertEquals(
                ward,
                new AreaHistory(List.of(older, ward), List.of(), List.of())
                        .withCode("03127", TODAY)
                        .orElseThrow());
    }

    @Test
    void aPoorDistrictIsOfEitherGroupWhileTheDesignationHolds() {
        LocalDate day = LocalDate.of(2018, 12, 31);
        assertTrue(areas.isDesignated(himLam.id(), "POOR_DISTRICT", day));
        assertTrue(areas.isDesignated(himLam.id(), "POOR_DISTRICT_GROUP_2", day));
        assertFalse(areas.isDesignated(himLam.id(), "POOR_DISTRICT_GROUP_1", day));
        assertFalse(areas.isDesignated(himLam.id(), "POOR_DISTRICT", day.minusYears(1)));
        assertTrue(areas.changedBetween(day, TODAY));
        assertFalse(areas.changedBetween(LocalDate.of(2025, 7, 1), TODAY));
    }

    @Test
    void thePoorDistrictsAreAKnownDesignationEvenIfThereNeverWereAny() {
        var without = new AreaHistory(List.of(province), List.of(), List.of());
        assertTrue(without.knowsDesignation("POOR_DISTRICT"));
        assertFalse(without.isDesignated(province.id(), "POOR_DISTRICT", TODAY));
        assertFalse(without.knowsDesignation("POOR_DISTRICT_GROUP_2"));
        assertTrue(areas.knowsDesignation("POOR_DISTRICT_GROUP_2"));
    }

    private static Area area(String code, AreaLevel level, Area parent, LocalDate from, LocalDate to) {
        return new Area(UUID.randomUUID(), code, code, level, null, parent == null ? null : parent.id(), from, to);
    }
}
