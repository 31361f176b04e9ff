package vn.vuonlen.reporting.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.boundary.AreaHistory.Designation;
import vn.vuonlen.reporting.boundary.AreaHistory.Succession;
import vn.vuonlen.reporting.boundary.Unit.Level;

class AreaHistoryTest {

    private static final LocalDate BEGINNING = LocalDate.of(2015, 1, 1);
    private static final LocalDate MERGED = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Unit province = unit("11", Level.PROVINCE, null, BEGINNING, null);
    private final Unit district = unit("094", Level.DISTRICT, province, BEGINNING, LocalDate.of(2025, 6, 30));
    private final Unit taLeng = unit("03144", Level.COMMUNE, district, BEGINNING, MERGED.minusDays(1));
    private final Unit thanhMinh = unit("03145", Level.COMMUNE, district, BEGINNING, LocalDate.of(2025, 6, 30));
    private final Unit ward = unit("03127", Level.COMMUNE, province, LocalDate.of(2025, 7, 1), null);
    private final Unit himLam = unit("03127", Level.COMMUNE, district, BEGINNING, LocalDate.of(2025, 6, 30));
    private final Unit village = unit("03144-01", Level.VILLAGE, taLeng, BEGINNING, null);
    private final Unit divided = unit("03999", Level.COMMUNE, district, BEGINNING, MERGED.minusDays(1));
    private final AreaHistory areas = new AreaHistory(
            List.of(province, district, taLeng, thanhMinh, ward, himLam, village, divided),
            List.of(
                    new Succession(taLeng.id(), thanhMinh.id()),
                    new Succession(thanhMinh.id(), ward.id()),
                    new Succession(himLam.id(), ward.id()),
                    new Succession(divided.id(), thanhMinh.id()),
                    new Succession(divided.id(), himLam.id())),
            List.of(new Designation(
                    district.id(), "POOR_DISTRICT_GROUP_2", LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31))));

    @Test
    void anEndedUnitIsPlacedInWhatItBecameWholly() {
        assertEquals(taLeng.id(), areas.placed(taLeng.id(), MERGED.minusDays(1)));
        assertEquals(thanhMinh.id(), areas.placed(taLeng.id(), MERGED));
        assertEquals(ward.id(), areas.placed(taLeng.id(), TODAY));
        assertEquals(ward.id(), areas.placed(village.id(), TODAY));
        assertEquals(taLeng.id(), areas.placed(village.id(), BEGINNING));
    }

    @Test
    void aDividedOrUnknownUnitStaysWhatItWas() {
        assertEquals(divided.id(), areas.placed(divided.id(), TODAY));
        UUID unheard = UUID.randomUUID();
        assertEquals(unheard, areas.placed(unheard, TODAY));
        assertFalse(areas.within(unheard, province.id()));
    }

    @Test
    void aCodeNamesTheUnitOfItsDay() {
        assertEquals(himLam, areas.named("03127", LocalDate.of(2018, 12, 31)).orElseThrow());
        assertEquals(ward, areas.named("03127", TODAY).orElseThrow());
        assertTrue(areas.named("03144", MERGED).isEmpty());
    }

    /** Twenty times, since units are kept in no order. */
    @RepeatedTest(20)
    void whoBeganLastBearsTheCodeWhileTheEndOfTheOtherIsNotHeard() {
        var older = unit("03127", Level.COMMUNE, district, BEGINNING, null);

        assertEquals(
                ward,
                new AreaHistory(List.of(older, ward), List.of(), List.of())
                        .named("03127", TODAY)
                        .orElseThrow());
    }

    @Test
    void aPoorDistrictIsOfEitherGroupAndOnlyWhileItIsNamedSo() {
        LocalDate day = LocalDate.of(2018, 12, 31);
        assertTrue(areas.designated(himLam.id(), "POOR_DISTRICT", day));
        assertTrue(areas.designated(himLam.id(), "POOR_DISTRICT_GROUP_2", day));
        assertFalse(areas.designated(himLam.id(), "POOR_DISTRICT_GROUP_1", day));
        assertFalse(areas.designated(himLam.id(), "POOR_DISTRICT", day.minusYears(1)));
        assertTrue(areas.changedBetween(day, TODAY));
        assertFalse(areas.changedBetween(LocalDate.of(2025, 7, 1), TODAY));
    }

    @Test
    void thePoorDistrictsMayBeAskedForWhereThereNeverWereAny() {
        var without = new AreaHistory(List.of(province), List.of(), List.of());
        assertTrue(without.knowsDesignation("POOR_DISTRICT"));
        assertFalse(without.designated(province.id(), "POOR_DISTRICT", TODAY));
        assertFalse(without.knowsDesignation("POOR_DISTRICT_GROUP_2"));
        assertTrue(areas.knowsDesignation("POOR_DISTRICT_GROUP_2"));
    }

    private static Unit unit(String code, Level level, Unit parent, LocalDate from, LocalDate to) {
        return new Unit(UUID.randomUUID(), code, code, level, parent == null ? null : parent.id(), from, to);
    }
}
