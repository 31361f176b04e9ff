package vn.vuonlen.reporting.funding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.reporting.publishing.PublishedState;

/** The money of one programme, against poverty unless it says otherwise, as its owner publishes it. */
public final class MoneyFixture {

    /** A line of the budget. */
    public record Line(UUID id, String source, String capitalType) {}

    private final int year;
    private final UUID programme = UUID.randomUUID();

    public MoneyFixture(int year) {
        this.year = year;
    }

    public PublishedState programme(String code) {
        return programme(code, true);
    }

    public PublishedState programme(String code, boolean againstPoverty) {
        return new PublishedState(
                "funding.programme.v1",
                programme,
                1,
                1,
                Map.of(
                        "id",
                        programme,
                        "code",
                        code,
                        "name",
                        Map.of("vi", "Chương trình " + code, "en", "Programme " + code),
                        "poverty",
                        againstPoverty));
    }

    /** An event that tells no project, unless it is added to the value. */
    public PublishedState budget(Line line, UUID area, long amount) {
        return event("funding.budget.v1", line.id(), line, area, amount);
    }

    public PublishedState allocation(Line line, UUID area, long amount) {
        var event = event("funding.allocation.v1", UUID.randomUUID(), line, area, amount);
        event.value().put("budgetId", line.id());
        event.value().put("status", "APPROVED");
        return event;
    }

    public PublishedState disbursement(Line line, UUID area, long amount, String day) {
        var event = event("funding.disbursement.v1", UUID.randomUUID(), line, area, amount);
        event.value().put("budgetId", line.id());
        event.value().put("disbursedOn", day);
        return event;
    }

    private PublishedState event(String topic, UUID id, Line line, UUID area, long amount) {
        var value = new LinkedHashMap<String, Object>();
        value.put("id", id);
        value.put("year", year);
        value.put("programmeId", programme);
        value.put("source", line.source());
        value.put("capitalType", line.capitalType());
        value.put("areaId", area);
        value.put("amount", amount);
        return new PublishedState(topic, id, 1, 1, value);
    }
}
