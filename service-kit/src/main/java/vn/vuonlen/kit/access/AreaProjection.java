package vn.vuonlen.kit.access;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * Fills the area tables of a service that does not own them, if it was built with {@code vuonlen.areas.consumed=true}.
 */
@ApplicationScoped
@IfBuildProperty(name = "vuonlen.areas.consumed", stringValue = "true")
class AreaProjection implements TopicHandler {
    private static final String AREAS = """
            INSERT INTO area (id, code, name, alias, level, type, residence, parent_id, valid_from, valid_to,
                              epoch, version)
            SELECT a.id, a.code, a.name, a.alias, a.level, a.type, a.residence, a."parentId", a."validFrom",
                   a."validTo", event.epoch, event.version
            FROM jsonb_to_recordset(?::jsonb) AS event(epoch int, version bigint, area jsonb),
                 jsonb_to_record(event.area) AS a(id uuid, code text, name text, alias text, level text, type text,
                     residence text, "parentId" uuid, "validFrom" date, "validTo" date)
            ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, alias = excluded.alias,
                level = excluded.level, type = excluded.type, residence = excluded.residence,
                parent_id = excluded.parent_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                epoch = excluded.epoch, version = excluded.version
            """;
    private static final String FROM_EVENTS = " FROM jsonb_to_recordset(?::jsonb) AS event(area jsonb)";
    private static final String IDS = "(SELECT (event.area ->> 'id')::uuid" + FROM_EVENTS + ")";
    private static final String DESIGNATIONS = """
            INSERT INTO area_designation (area_id, designation, valid_from, valid_to, legal_instrument, certainty)
            SELECT (event.area ->> 'id')::uuid, d.designation, d."validFrom", d."validTo", d."legalInstrument",
                   d.certainty
            """ + FROM_EVENTS + """
            , jsonb_to_recordset(event.area -> 'designations') AS d(designation text, "validFrom" date, "validTo" date,
                  "legalInstrument" text, certainty text)
            """;
    private static final String SUCCESSIONS = """
            INSERT INTO area_succession (from_id, to_id, effective_date, kind, legal_instrument, weight)
            SELECT (event.area ->> 'id')::uuid, s."areaId", s."effectiveDate", s.kind, s."legalInstrument", s.weight
            """ + FROM_EVENTS + """
            , jsonb_to_recordset(event.area -> 'successors') AS s("areaId" uuid, "effectiveDate" date, kind text,
                  "legalInstrument" text, weight numeric)
            """;
    private static final List<String> STEPS = List.of(
            AREAS,
            "DELETE FROM area_designation WHERE area_id IN " + IDS,
            DESIGNATIONS,
            "DELETE FROM area_succession WHERE from_id IN " + IDS,
            SUCCESSIONS);

    private static final List<String> WITHDRAWAL = List.of(
            "DELETE FROM area_designation WHERE area_id = ANY (?)",
            "DELETE FROM area_succession WHERE from_id = ANY (?)",
            "DELETE FROM area WHERE id = ANY (?)");

    @Override
    public String topic() {
        return "household.area.v1";
    }

    /** Before everything else, which refers to areas. */
    @Override
    public int order() {
        return 0;
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        var states = batch.stream().map(AreaProjection::state).collect(Collectors.joining(",", "[", "]"));
        for (var step : STEPS) {
            try (var statement = connection.prepareStatement(step)) {
                statement.setString(1, states);
                statement.executeUpdate();
            }
        }
    }

    /** Rows of this service that refer to a withdrawn area stay, as those do whose area was not heard of yet. */
    @Override
    public void withdraw(List<UUID> areas, Connection connection) throws SQLException {
        for (var deletion : WITHDRAWAL) {
            ArrayParameters.execute(connection, deletion, "uuid", areas);
        }
    }

    private static String state(InboundEvent event) {
        return "{\"epoch\":%d,\"version\":%d,\"area\":%s}"
                .formatted(event.epoch(), event.version(), new String(event.value(), StandardCharsets.UTF_8));
    }
}
