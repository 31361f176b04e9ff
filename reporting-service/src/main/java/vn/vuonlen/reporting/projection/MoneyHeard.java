package vn.vuonlen.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;

/** Budgets, allocations and disbursements: one bean for each topic, one table for the three stages. */
abstract class MoneyHeard implements TopicHandler {

    private static final String KEEP = """
            INSERT INTO money (id, stage, year, programme_id, source, capital_type, area_id, amount)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET stage = excluded.stage, year = excluded.year,
                programme_id = excluded.programme_id, source = excluded.source,
                capital_type = excluded.capital_type, area_id = excluded.area_id, amount = excluded.amount""";

    private final String topic;
    private final String stage;

    private MoneyHeard(String topic, String stage) {
        this.topic = topic;
        this.stage = stage;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        Columns.of(batch.stream().map(h -> h.as(MoneyState.class)).toList())
                .with("uuid", MoneyState::id)
                .with("text", m -> stage)
                .with("int", MoneyState::year)
                .with("uuid", MoneyState::programmeId)
                .with("text", MoneyState::source)
                .with("text", MoneyState::capitalType)
                .with("uuid", MoneyState::areaId)
                .with("bigint", MoneyState::counted)
                .execute(connection, KEEP);
        HeardUntil.note(connection, batch);
    }

    @Singleton
    static class Budgets extends MoneyHeard {
        Budgets() {
            super("funding.budget.v1", "BUDGETED");
        }
    }

    @Singleton
    static class Allocations extends MoneyHeard {
        Allocations() {
            super("funding.allocation.v1", "ALLOCATED");
        }
    }

    @Singleton
    static class Disbursements extends MoneyHeard {
        Disbursements() {
            super("funding.disbursement.v1", "DISBURSED");
        }
    }
}
