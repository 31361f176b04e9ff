package vn.vuonlen.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.database.ArrayParameters;

/** Budgets, allocations and disbursements: one bean for each topic, one table for the three stages. */
abstract class MoneyProjection implements TopicHandler {

    private static final String UPSERT = """
            INSERT INTO money (id, stage, year, programme_id, source, capital_type, area_id, amount, budget_id, disbursed_on)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET stage = excluded.stage, year = excluded.year,
                programme_id = excluded.programme_id, source = excluded.source,
                capital_type = excluded.capital_type, area_id = excluded.area_id, amount = excluded.amount,
                budget_id = excluded.budget_id, disbursed_on = excluded.disbursed_on""";

    private final String topic;
    private final String stage;

    private MoneyProjection(String topic, String stage) {
        this.topic = topic;
        this.stage = stage;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        ArrayParameters.of(
                        batch.stream().map(event -> event.as(MoneyEvent.class)).toList())
                .column("uuid", MoneyEvent::id)
                .column("text", m -> stage)
                .column("int", MoneyEvent::year)
                .column("uuid", MoneyEvent::programmeId)
                .column("text", MoneyEvent::source)
                .column("text", MoneyEvent::capitalType)
                .column("uuid", MoneyEvent::areaId)
                .column("bigint", MoneyEvent::effectiveAmount)
                .column("uuid", this::budget)
                .column("date", MoneyEvent::disbursedOn)
                .execute(connection, UPSERT);
        TopicProgress.record(connection, batch);
    }

    UUID budget(MoneyEvent event) {
        return event.budgetId();
    }

    @Override
    public void withdraw(List<UUID> acts, Connection connection) throws SQLException {
        TopicProgress.withdraw(connection, topic, "DELETE FROM money WHERE id = ANY (?)", acts);
    }

    /** A line of the budget is the only one to tell the project of its money. */
    @Singleton
    static class BudgetProjection extends MoneyProjection {

        private static final String PROJECTS = """
                INSERT INTO budget_project (budget_id, code, name_vi, name_en)
                SELECT * FROM unnest(?, ?, ?, ?)
                ON CONFLICT (budget_id) DO UPDATE SET code = excluded.code, name_vi = excluded.name_vi,
                    name_en = excluded.name_en""";

        BudgetProjection() {
            super("funding.budget.v1", "BUDGETED");
        }

        @Override
        UUID budget(MoneyEvent event) {
            return event.id();
        }

        @Override
        public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
            super.apply(batch, connection);
            ArrayParameters.of(batch.stream()
                            .map(event -> event.as(BudgetProjectEvent.class))
                            .filter(BudgetProjectEvent::isTold)
                            .toList())
                    .column("uuid", BudgetProjectEvent::id)
                    .column("text", BudgetProjectEvent::code)
                    .column("text", BudgetProjectEvent::vi)
                    .column("text", BudgetProjectEvent::en)
                    .execute(connection, PROJECTS);
        }

        @Override
        public void withdraw(List<UUID> lines, Connection connection) throws SQLException {
            super.withdraw(lines, connection);
            ArrayParameters.execute(connection, "DELETE FROM budget_project WHERE budget_id = ANY (?)", "uuid", lines);
        }
    }

    @Singleton
    static class AllocationProjection extends MoneyProjection {
        AllocationProjection() {
            super("funding.allocation.v1", "ALLOCATED");
        }
    }

    @Singleton
    static class DisbursementProjection extends MoneyProjection {
        DisbursementProjection() {
            super("funding.disbursement.v1", "DISBURSED");
        }
    }
}
