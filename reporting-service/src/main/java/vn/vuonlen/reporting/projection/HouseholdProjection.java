package vn.vuonlen.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.projection.HouseholdState.CountedStay;

@Singleton
class HouseholdProjection implements TopicHandler {

    private static final String DELETE_STAYS = "DELETE FROM household_stay WHERE household_id = ANY (?)";

    private static final String DELETE_FORMER = "DELETE FROM household WHERE id = ANY (?) AND former > 0";

    private static final String UPSERT_STATES = """
            INSERT INTO household (id, former, known_from, known_to, review_id, restatement, ethnic_minority,
                first_year, last_year)
            SELECT id, former, coalesce(known_from, '-infinity'), coalesce(known_to, 'infinity'), review_id, restatement,
                ethnic_minority, first_year, last_year
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) AS n (id, former, known_from, known_to, review_id, restatement,
                ethnic_minority, first_year, last_year)
            ON CONFLICT (id, former) DO UPDATE SET known_from = excluded.known_from,
                ethnic_minority = excluded.ethnic_minority, first_year = excluded.first_year,
                last_year = excluded.last_year""";

    private static final String INSERT_STAYS = """
            INSERT INTO household_stay (household_id, former, ordinal, area_id, ethnic_minority, first_year, last_year)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)""";

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
        Counters.update(connection, ids, Counter.OF_HOUSEHOLDS, () -> store(connection, households));
        TopicProgress.record(connection, batch);
    }

    @Override
    public void withdraw(List<UUID> households, Connection connection) throws SQLException {
        Counters.update(connection, households, Counter.OF_HOUSEHOLDS, () -> {
            ArrayParameters.execute(connection, DELETE_STAYS, "uuid", households);
            TopicProgress.withdraw(connection, topic(), "DELETE FROM household WHERE id = ANY (?)", households);
        });
    }

    private static void store(Connection connection, List<HouseholdEvent> households) throws SQLException {
        var ids = ArrayParameters.of(households).column("uuid", HouseholdEvent::id);
        ids.execute(connection, DELETE_STAYS);
        ids.execute(connection, DELETE_FORMER);
        List<HouseholdState> states =
                households.stream().flatMap(h -> h.states().stream()).toList();
        ArrayParameters.of(states)
                .column("uuid", HouseholdState::household)
                .column("int", HouseholdState::former)
                .column("date", HouseholdState::knownFrom)
                .column("date", HouseholdState::knownTo)
                .column("uuid", HouseholdState::reviewId)
                .column("int", HouseholdState::restatement)
                .column("boolean", HouseholdState::ethnicMinority)
                .column("int", HouseholdState::firstYear)
                .column("int", HouseholdState::lastYear)
                .execute(connection, UPSERT_STATES);
        List<CountedStay> stays =
                states.stream().flatMap(s -> s.countedStays().stream()).toList();
        ArrayParameters.of(stays)
                .column("uuid", CountedStay::household)
                .column("int", CountedStay::former)
                .column("int", CountedStay::ordinal)
                .column("uuid", CountedStay::area)
                .column("boolean", CountedStay::ethnicMinority)
                .column("int", CountedStay::firstYear)
                .column("int", CountedStay::lastYear)
                .execute(connection, INSERT_STAYS);
    }
}
