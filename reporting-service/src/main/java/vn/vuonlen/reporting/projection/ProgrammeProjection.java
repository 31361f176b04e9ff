package vn.vuonlen.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.database.ArrayParameters;

@Singleton
class ProgrammeProjection implements TopicHandler {

    private static final String UPSERT = """
            INSERT INTO programme (id, code, name_vi, name_en, poverty)
            SELECT * FROM unnest(?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET code = excluded.code, name_vi = excluded.name_vi,
                name_en = excluded.name_en, poverty = excluded.poverty""";

    @Override
    public String topic() {
        return "funding.programme.v1";
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        ArrayParameters.of(batch.stream()
                        .map(event -> event.as(ProgrammeEvent.class))
                        .toList())
                .column("uuid", ProgrammeEvent::id)
                .column("text", ProgrammeEvent::code)
                .column("text", p -> p.name().vi())
                .column("text", p -> p.name().en())
                .column("boolean", ProgrammeEvent::poverty)
                .execute(connection, UPSERT);
        TopicProgress.record(connection, batch);
    }

    @Override
    public void withdraw(List<UUID> programmes, Connection connection) throws SQLException {
        TopicProgress.withdraw(connection, topic(), "DELETE FROM programme WHERE id = ANY (?)", programmes);
    }
}
