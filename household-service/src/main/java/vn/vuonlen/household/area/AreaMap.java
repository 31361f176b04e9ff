package vn.vuonlen.household.area;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vuonlen.household.area.AreaRows.DesignationRow;
import vn.vuonlen.household.standard.Residence;

/** Every unit there ever was with its designations, as the transaction of the connection sees them. */
public final class AreaMap {

    private static final String UNITS = """
            SELECT id, code, name, alias, level, type, residence, parent_id, valid_from, valid_to FROM area
            ORDER BY code, valid_from
            """;

    private static final String DESIGNATIONS = """
            SELECT area_id, designation, valid_from, valid_to, legal_instrument, certainty FROM area_designation
            ORDER BY area_id, designation, valid_from
            """;

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Map<UUID, AreaUnit> units = new HashMap<>();
    private final Map<UUID, List<AreaUnit>> below = new HashMap<>();
    private final Map<String, List<AreaUnit>> ofCode = new HashMap<>();
    private final Map<UUID, List<DesignationRow>> designations = new HashMap<>();

    private AreaMap(List<AreaUnit> all, List<DesignationRow> designated) {
        for (var unit : all) {
            units.put(unit.id(), unit);
            below.computeIfAbsent(unit.parentId(), id -> new ArrayList<>()).add(unit);
            ofCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
        }
        designated.forEach(d ->
                designations.computeIfAbsent(d.area(), id -> new ArrayList<>()).add(d));
    }

    public static AreaMap read(Connection connection) throws SQLException {
        return new AreaMap(
                all(
                        connection,
                        UNITS,
                        row -> new AreaUnit(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                AreaLevel.valueOf(row.getString(5)),
                                row.getString(6),
                                row.getString(7) == null ? null : Residence.valueOf(row.getString(7)),
                                row.getObject(8, UUID.class),
                                row.getObject(9, LocalDate.class),
                                row.getObject(10, LocalDate.class))),
                all(
                        connection,
                        DESIGNATIONS,
                        row -> new DesignationRow(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                row.getString(6))));
    }

    private static <T> List<T> all(Connection connection, String sql, RowReader<T> reader) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    public AreaUnit unit(UUID id) {
        return units.get(id);
    }

    public boolean has(UUID id) {
        return units.containsKey(id);
    }

    public Optional<AreaUnit> withCode(String code, LocalDate day) {
        return all(code).filter(unit -> unit.validOn(day)).findFirst();
    }

    /** All that ever had the code, in the order of their days. */
    public Stream<AreaUnit> all(String code) {
        return ofCode.getOrDefault(code, List.of()).stream();
    }

    public Stream<AreaUnit> all() {
        return units.values().stream();
    }

    public List<AreaUnit> below(UUID unit) {
        return below.getOrDefault(unit, List.of());
    }

    public List<DesignationRow> designationsOf(UUID unit) {
        return designations.getOrDefault(unit, List.of());
    }
}
