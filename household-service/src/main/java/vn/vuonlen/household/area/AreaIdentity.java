package vn.vuonlen.household.area;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import vn.vuonlen.household.area.AreaFiles.Unit;

/**
 * The units that earlier starts stored. A unit whose first day was corrected keeps its id, because households, results
 * and other services refer to it.
 */
record AreaIdentity(List<StoredUnit> units) {

    record StoredUnit(UUID id, String code, LocalDate from, LocalDate to) {

        private boolean hasCodeAndFirstDayOf(Unit unit) {
            return code.equals(unit.code()) && from.equals(unit.from());
        }

        private boolean hasFirstIdOf(Unit unit) {
            return id.equals(unit.id());
        }

        private boolean overlaps(Unit unit) {
            return code.equals(unit.code())
                    && (to == null || !unit.from().isAfter(to))
                    && (unit.to() == null || !from.isAfter(unit.to()));
        }
    }

    static AreaIdentity read(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT id, code, valid_from, valid_to FROM area")) {
            var stored = new ArrayList<StoredUnit>();
            var row = query.executeQuery();
            while (row.next()) {
                stored.add(new StoredUnit(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
            }
            return new AreaIdentity(stored);
        }
    }

    /**
     * The id of each unit of the file, in this order: of the stored unit with the same code and first day; of the
     * stored unit that had this code and first day before a correction; of the stored unit that had the code on some of
     * the same days and is no longer in the file; otherwise the id from its own code and first day, or a random one if
     * a corrected unit has that.
     */
    Map<Unit, UUID> idsOf(List<Unit> file) {
        var ids = new HashMap<Unit, UUID>();
        var unmatched = new ArrayList<>(units);
        for (var sameUnit : List.<BiPredicate<StoredUnit, Unit>>of(
                StoredUnit::hasCodeAndFirstDayOf, StoredUnit::hasFirstIdOf, StoredUnit::overlaps)) {
            for (var unit : file) {
                if (!ids.containsKey(unit)) {
                    first(unmatched, stored -> sameUnit.test(stored, unit)).ifPresent(stored -> {
                        unmatched.remove(stored);
                        ids.put(unit, stored.id());
                    });
                }
            }
        }
        for (var unit : file) {
            if (!ids.containsKey(unit)) {
                ids.put(unit, ids.containsValue(unit.id()) ? UUID.randomUUID() : unit.id());
            }
        }
        return ids;
    }

    private static Optional<StoredUnit> first(List<StoredUnit> unmatched, Predicate<StoredUnit> condition) {
        return unmatched.stream().filter(condition).min(Comparator.comparing(StoredUnit::from));
    }
}
