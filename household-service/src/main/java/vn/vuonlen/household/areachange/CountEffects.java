package vn.vuonlen.household.areachange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.area.AreaUnit;
import vn.vuonlen.household.areachange.AreaChangeEffects.DesignationEffect;
import vn.vuonlen.household.areachange.AreaChangeEffects.EndedUnit;
import vn.vuonlen.household.areachange.AreaChangeEffects.HeirView;
import vn.vuonlen.household.areachange.AreaChangeEffects.ResidenceEffect;
import vn.vuonlen.household.areachange.AreaChangeEffects.ReviewEffect;
import vn.vuonlen.household.areaplan.AreaPlan;
import vn.vuonlen.household.areaplan.Ending;
import vn.vuonlen.household.areaplan.Heir;
import vn.vuonlen.household.areaplan.PlanRows;
import vn.vuonlen.household.areaplan.ResidenceChange;
import vn.vuonlen.household.review.Step;
import vn.vuonlen.kit.database.ArrayParameters;

/** Counts what a plan does, on the tables as they are before it. */
record CountEffects(Connection connection, AreaPlan plan) {

    /** The households of each unit on the day before, and those that were registered there since. */
    private static final String AFFECTED = """
            FROM area_unit u JOIN household_stay s ON s.area_id = u.area_id
            WHERE u.unit_id = ANY (?::uuid[]) AND ?::date BETWEEN u.from_date AND coalesce(u.to_date, 'infinity')
                AND (s.to_date IS NULL OR s.to_date >= ?::date)
            """;

    private static final String HOUSEHOLDS =
            "SELECT u.unit_id, count(DISTINCT s.household_id) " + AFFECTED + " GROUP BY u.unit_id";

    private static final String REVIEWS =
            "WITH affected AS MATERIALIZED (SELECT DISTINCT s.household_id " + AFFECTED + """
            ) SELECT r.id, r.year, r.step,
                (SELECT count(*) FROM review_list l JOIN affected USING (household_id) WHERE l.review_id = r.id),
                (SELECT count(*) FROM result t JOIN affected USING (household_id) WHERE t.review_id = r.id)
            FROM review r WHERE r.step <> 'DECIDED' ORDER BY r.year
            """;

    AreaChangeEffects count(PlanRows rows, long householdsMoved) throws SQLException {
        var households = households();
        return new AreaChangeEffects(
                plan.endings().size(),
                plan.begun().size(),
                households.values().stream().mapToLong(Long::longValue).sum(),
                householdsMoved,
                ended(households),
                rows.designations()
                        .map(d -> new DesignationEffect(
                                d.ending().unit().code(),
                                d.before().designation(),
                                d.after() == null
                                        ? null
                                        : plan.unit(d.after().area()).code()))
                        .toList(),
                residences(households),
                reviews());
    }

    private UUID[] placesOfHouseholds() {
        return plan.endings().stream()
                .map(Ending::unit)
                .filter(unit -> unit.level() != AreaLevel.DISTRICT)
                .map(AreaUnit::id)
                .toArray(UUID[]::new);
    }

    private void bind(PreparedStatement query) throws SQLException {
        ArrayParameters.bind(query, 1, "uuid", (Object[]) placesOfHouseholds());
        query.setObject(2, plan.dayBefore());
        query.setObject(3, plan.day());
    }

    private Map<UUID, Long> households() throws SQLException {
        try (var query = connection.prepareStatement(HOUSEHOLDS)) {
            bind(query);
            var households = new HashMap<UUID, Long>();
            var row = query.executeQuery();
            while (row.next()) {
                households.put(row.getObject(1, UUID.class), row.getLong(2));
            }
            return households;
        }
    }

    /** Those that acts name; what follows for the units below them is only counted. */
    private List<EndedUnit> ended(Map<UUID, Long> households) {
        return plan.endings().stream()
                .filter(plan::isNamed)
                .map(ending -> new EndedUnit(
                        ending.unit().code(),
                        ending.unit().name(),
                        ending.unit().level(),
                        ending.kind(),
                        households(ending.unit(), households),
                        ending.heirs().stream().map(this::heir).toList()))
                .sorted(Comparator.comparing(EndedUnit::code))
                .toList();
    }

    private HeirView heir(Heir heir) {
        var unit = plan.unit(heir.unit());
        return new HeirView(unit.id(), unit.code(), unit.name(), heir.weight());
    }

    /** With those of the units below it. */
    private long households(AreaUnit unit, Map<UUID, Long> households) {
        return households.getOrDefault(unit.id(), 0L)
                + plan.map().below(unit.id()).stream()
                        .mapToLong(below -> households(below, households))
                        .sum();
    }

    private List<ResidenceEffect> residences(Map<UUID, Long> households) {
        return ResidenceChange.of(plan)
                .map(change -> new ResidenceEffect(
                        change.unit().code(),
                        change.unit().residence(),
                        change.after(),
                        households(change.unit(), households)))
                .toList();
    }

    private List<ReviewEffect> reviews() throws SQLException {
        try (var query = connection.prepareStatement(REVIEWS)) {
            bind(query);
            var reviews = new ArrayList<ReviewEffect>();
            var row = query.executeQuery();
            while (row.next()) {
                reviews.add(new ReviewEffect(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        Step.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getLong(5)));
            }
            return reviews;
        }
    }
}
