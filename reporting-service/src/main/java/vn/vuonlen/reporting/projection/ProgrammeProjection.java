package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

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

    /** What this service reads of {@code funding.programme.v1}. */
    record ProgrammeState(UUID id, String code, Name name, Boolean poverty) {
        record Name(String vi, String en) {}

        ProgrammeState {
            requireNonNull(id, "id");
            requireNonNull(code, "code");
            requireNonNull(name, "name");
            requireNonNull(poverty, "poverty");
        }
    }

    private static final String KEEP = """
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
        ArrayParameters.of(batch.stream().map(h -> h.as(ProgrammeState.class)).toList())
                .column("uuid", ProgrammeState::id)
                .column("text", ProgrammeState::code)
                .column("text", p -> p.name().vi())
                .column("text", p -> p.name().en())
                .column("boolean", ProgrammeState::poverty)
                .execute(connection, KEEP);
        TopicProgress.note(connection, batch);
    }
}
