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

/** The units that earlier starts made. One whose first day was corrected is still itself, as whoever refers to it knows. */
record AreaIdentity(List<Known> units) {

    record Known(UUID id, String code, LocalDate from, LocalDate to) {

        private boolean begins(Unit unit) {
            return code.equals(unit.code()) && from.equals(unit.from());
        }

        private boolean began(Unit unit) {
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
            var known = new ArrayList<Known>();
            var row = query.executeQuery();
            while (row.next()) {
                known.add(new Known(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
            }
            return new AreaIdentity(known);
        }
    }

    /**
     * The id of each unit of a file: that of the known one with its code and first day; else of the one that began as it
     * does and was corrected since; else of the one that bore its code and is in the file no more; else its own,
     * or a new one where a corrected unit has that.
     */
    Map<Unit, UUID> idsOf(List<Unit> file) {
        var ids = new HashMap<Unit, UUID>();
        var left = new ArrayList<>(units);
        for (var same : List.<BiPredicate<Known, Unit>>of(Known::begins, Known::began, Known::overlaps)) {
            for (var unit : file) {
                if (!ids.containsKey(unit)) {
                    first(left, known -> same.test(known, unit)).ifPresent(known -> {
                        left.remove(known);
                        ids.put(unit, known.id());
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

    private static Optional<Known> first(List<Known> left, Predicate<Known> same) {
        return left.stream().filter(same).min(Comparator.comparing(Known::from));
    }
}
