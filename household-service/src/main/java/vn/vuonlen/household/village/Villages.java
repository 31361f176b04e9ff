package vn.vuonlen.household.village;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.area.AreaMap;
import vn.vuonlen.household.area.AreaRows;
import vn.vuonlen.household.area.AreaRows.DesignationRow;
import vn.vuonlen.household.area.AreaSource;
import vn.vuonlen.household.area.AreaUnit;
import vn.vuonlen.household.area.AreaWriter;
import vn.vuonlen.household.rows.RowBatch.Stored;
import vn.vuonlen.household.rows.RowRefused;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.ProblemType;

/** Stores villages below their communes by the one writer of the area tables. */
@ApplicationScoped
public class Villages {

    private static final String DECIDED = "SELECT commune, decided_until(commune) FROM unnest(?::uuid[]) AS commune";

    private final AreaWriter writer;

    Villages(AreaWriter writer) {
        this.writer = writer;
    }

    Stored store(Connection connection, List<NewVillage> villages, Scope scope) throws SQLException {
        writer.lock(connection);
        var stored = new StoredAreas(AreaMap.read(connection), scope);
        var decided = decidedUntil(
                connection,
                villages.stream()
                        .flatMap(village -> stored.commune(village).map(AreaUnit::id).stream())
                        .distinct()
                        .toList());
        var rejects = new ArrayList<Reject>();
        var units = new ArrayList<AreaUnit>();
        var designations = new ArrayList<DesignationRow>();
        long unchanged = 0;
        for (var village : villages) {
            var refusal = stored.refusal(village, decided);
            if (refusal.isPresent()) {
                rejects.add(refusal.get().at(village.row()));
            } else if (stored.has(village)) {
                unchanged++;
            } else {
                units.add(village.unit(stored.commune(village).orElseThrow().id()));
                village.designations().forEach(designations::add);
            }
        }
        if (!units.isEmpty()) {
            writer.add(connection, new AreaRows(units, List.of(), designations), AreaSource.IMPORT);
        }
        return new Stored(units.size(), unchanged, rejects);
    }

    private static Map<UUID, LocalDate> decidedUntil(Connection connection, List<UUID> communes) throws SQLException {
        try (var query = connection.prepareStatement(DECIDED)) {
            ArrayParameters.bind(query, 1, "uuid", communes);
            var decided = new HashMap<UUID, LocalDate>();
            var row = query.executeQuery();
            while (row.next()) {
                decided.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
            }
            return decided;
        }
    }

    /** The villages of a file beside the areas that are stored. */
    private record StoredAreas(AreaMap map, Scope scope) {

        Optional<AreaUnit> commune(NewVillage village) {
            return map.withCode(village.communeCode(), village.validFrom())
                    .filter(unit -> unit.level() == AreaLevel.COMMUNE);
        }

        /** The same village with the same designation, if it has one; a change of areas may have ended both since. */
        boolean has(NewVillage village) {
            return map.has(village.id())
                    && isSame(village, map.unit(village.id()))
                    && village.designations()
                            .allMatch(given -> map.designationsOf(village.id()).stream()
                                    .anyMatch(stored -> isSame(given, stored)));
        }

        private static boolean isSame(NewVillage village, AreaUnit stored) {
            return village.unit(stored.parentId())
                    .until(village.validTo() == null ? stored.to() : village.validTo())
                    .equals(stored);
        }

        private static boolean isSame(DesignationRow given, DesignationRow stored) {
            return given.until(given.to() == null ? stored.to() : given.to()).equals(stored);
        }

        Optional<RowRefused> refusal(NewVillage village, Map<UUID, LocalDate> decided) {
            var commune = commune(village);
            if (commune.isEmpty()) {
                return refused(KitProblem.UNKNOWN_AREA, "code", village.communeCode(), village.validFrom());
            }
            if (!scope.covers(commune.get().id())) {
                return refused(KitProblem.OUT_OF_SCOPE, "code");
            }
            if (has(village)) {
                return Optional.empty();
            }
            var until = decided.get(commune.get().id());
            if (until != null && !village.validFrom().isAfter(until)) {
                return refused(HouseholdProblem.YEAR_DECIDED, "validFrom", Year.of(until.getYear()));
            }
            if (commune.get().to() != null
                    && (village.validTo() == null || commune.get().endsBefore(village.validTo()))) {
                return refused(
                        AreaProblem.VILLAGE_OUTLASTS, "validTo", commune.get().to());
            }
            return map.all(village.code())
                    .filter(other -> !other.endsBefore(village.validFrom())
                            && (village.validTo() == null || !village.validTo().isBefore(other.from())))
                    .findFirst()
                    .flatMap(other -> refused(AreaProblem.AREA_CODE_TAKEN, "code", village.code(), other.from()));
        }

        private static Optional<RowRefused> refused(ProblemType type, String column, Object... args) {
            return Optional.of(RowRefused.of(type, column, args));
        }
    }
}
