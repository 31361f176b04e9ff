package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What {@code funding.budget.v1} tells of the project of its line.
 *
 * @param project null if the event does not tell it, a JSON null if the line belongs to none
 */
record BudgetProjectEvent(UUID id, JsonNode project) {

    BudgetProjectEvent {
        requireNonNull(id, "id");
    }

    boolean isTold() {
        return project != null;
    }

    String code() {
        return project.path("code").textValue();
    }

    String vi() {
        return project.at("/name/vi").textValue();
    }

    String en() {
        return project.at("/name/en").textValue();
    }
}
