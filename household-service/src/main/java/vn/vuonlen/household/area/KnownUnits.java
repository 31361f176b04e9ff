package vn.vuonlen.household.area;

import static java.util.stream.Collectors.toSet;

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
import vn.vuonlen.household.area.AreaFiles.Unit;

/** The units that earlier starts made. One whose first day was corrected is still itself, as whoever refers to it knows. */
record KnownUnits(List<Known> units) {

    record Known(UUID id, String code, LocalDate from, LocalDate to) {

        private boolean overlaps(Unit unit) {
            return code.equals(unit.code())
                    && (to == null || !unit.from().isAfter(to))
                    && (unit.to() == null || !from.isAfter(unit.to()));
        }
    }

    static KnownUnits read(Connection connection) throws SQLException {
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
            return new KnownUnits(known);
        }
    }

    /** The id of each unit of a file: its own, or that of the known one which bore its code and is in the file no more. */
    Map<Unit, UUID> idsOf(List<Unit> file) {
        var own = file.stream().map(Unit::id).collect(toSet());
        var left = new ArrayList<>(
                units.stream().filter(known -> !own.contains(known.id())).toList());
        var known = units.stream().map(Known::id).collect(toSet());
        var ids = new HashMap<Unit, UUID>();
        for (var unit : file) {
            var before = known.contains(unit.id()) ? Optional.<Known>empty() : first(left, unit);
            before.ifPresent(left::remove);
            ids.put(unit, before.map(Known::id).orElse(unit.id()));
        }
        return ids;
    }

    private static Optional<Known> first(List<Known> left, Unit unit) {
        return left.stream().filter(known -> known.overlaps(unit)).min(Comparator.comparing(Known::from));
    }
}
