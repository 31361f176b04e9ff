package vn.vuonlen.household.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.area.AreaFiles.Unit;
import vn.vuonlen.household.area.AreaIdentity.StoredUnit;

class AreaIdentityTest {

    private static final Unit FIRST = unit("2010-01-01", null);

    private static final Unit CORRECTED = unit("2010-02-01", null);

    private static Unit unit(String from, String to) {
        var last = to == null ? null : LocalDate.parse(to);
        return new Unit("03316", LocalDate.parse(from), last, "094", "COMMUNE", "XA", "Nà Tấu", null);
    }

    private static StoredUnit stored(UUID id, Unit now) {
        return new StoredUnit(id, now.code(), now.from(), now.to());
    }

    @Test
    void aNewUnitHasTheSameIdInEveryDatabase() {
        assertEquals(
                FIRST.id(), new AreaIdentity(List.of()).idsOf(List.of(FIRST)).get(FIRST));
    }

    @Test
    void aCorrectedUnitKeepsItsIdAlsoWhenTheCorrectionIsReverted() {
        var ids = new AreaIdentity(List.of(stored(FIRST.id(), FIRST))).idsOf(List.of(CORRECTED));
        assertEquals(FIRST.id(), ids.get(CORRECTED));

        var back = new AreaIdentity(List.of(stored(FIRST.id(), CORRECTED))).idsOf(List.of(FIRST));
        assertEquals(FIRST.id(), back.get(FIRST));
    }

    /** Its own id would be that of the corrected unit, which was first loaded with the predecessor's first day. */
    @Test
    void aPredecessorAddedLaterDoesNotTakeTheIdOfItsSuccessor() {
        var predecessor = unit("2010-01-01", "2010-01-31");
        var stored = new AreaIdentity(List.of(stored(FIRST.id(), CORRECTED)));

        var ids = stored.idsOf(List.of(predecessor, CORRECTED));

        assertEquals(FIRST.id(), ids.get(CORRECTED));
        assertNotEquals(FIRST.id(), ids.get(predecessor));
    }
}
