package vn.vuonlen.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.projection.HouseholdEvent.CountedStay;

@Singleton
class HouseholdProjection implements TopicHandler {

    private static final String DELETE_STAYS = "DELETE FROM household_stay WHERE household_id = ANY (?)";

    private static final String UPSERT_HOUSEHOLDS = """
            INSERT INTO household (id, ethnic_minority, first_year, last_year)
            SELECT * FROM unnest(?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET ethnic_minority = excluded.ethnic_minority,
                first_year = excluded.first_year, last_year = excluded.last_year""";

    private static final String INSERT_STAYS = """
            INSERT INTO household_stay (household_id, ordinal, area_id, ethnic_minority, first_year, last_year)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?)""";

    @Override
    public String topic() {
        return "household.household.v1";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        List<HouseholdEvent> households =
                batch.stream().map(event -> event.as(HouseholdEvent.class)).toList();
        List<UUID> ids = households.stream().map(HouseholdEvent::id).toList();
        Counters.update(connection, ids, () -> store(connection, households));
        TopicProgress.record(connection, batch);
    }

    @Override
    public void withdraw(List<UUID> households, Connection connection) throws SQLException {
        Counters.update(connection, households, () -> {
            ArrayParameters.execute(connection, DELETE_STAYS, "uuid", households);
            TopicProgress.withdraw(connection, topic(), "DELETE FROM household WHERE id = ANY (?)", households);
        });
    }

    private static void store(Connection connection, List<HouseholdEvent> households) throws SQLException {
        ArrayParameters.of(households).column("uuid", HouseholdEvent::id).execute(connection, DELETE_STAYS);
        ArrayParameters.of(households)
                .column("uuid", HouseholdEvent::id)
                .column("boolean", HouseholdEvent::ethnicMinority)
                .column("int", HouseholdEvent::firstYear)
                .column("int", HouseholdEvent::lastYear)
                .execute(connection, UPSERT_HOUSEHOLDS);
        List<CountedStay> stays =
                households.stream().flatMap(h -> h.countedStays().stream()).toList();
        ArrayParameters.of(stays)
                .column("uuid", CountedStay::household)
                .column("int", CountedStay::ordinal)
                .column("uuid", CountedStay::area)
                .column("boolean", CountedStay::ethnicMinority)
                .column("int", CountedStay::firstYear)
                .column("int", CountedStay::lastYear)
                .execute(connection, INSERT_STAYS);
    }
}
