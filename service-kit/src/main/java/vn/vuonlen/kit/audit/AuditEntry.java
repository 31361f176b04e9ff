package vn.vuonlen.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change in the API. */
public record AuditEntry(
        OffsetDateTime at,

        @Schema(
                description = "The subject of the caller's token; of an import, of who submitted it; the name of the"
                        + " service for its own work; `migration`; `database:` with the user of another session.")
        String actor,

        @Schema(
                description = "As `X-Request-Id` of the response; `job:` with the id of the job; `start`,"
                        + " `migration:` or `session:` for what no request did.")
        String request,

        @Schema(description = "The table, such as `household`, `member`, `result`, `allocation`.")
        String kind,

        Act act,

        @Schema(nullable = true, description = "The id of the thing; null if the entry is of several.")
        UUID thing,

        @Schema(description = "How many things the entry is of: those that one step of an import created in one area.")
        int things,

        @Schema(nullable = true, description = "The area in which the thing lay then; null for what lies in none.")
        UUID areaId,

        @Schema(nullable = true, description = "The changed columns; null for a creation.")
        Map<String, Change> changes) {

    /** What was done to the thing; TRUNCATED is of a whole table, which no service does. */
    public enum Act {
        CREATED,
        CHANGED,
        DELETED,
        TRUNCATED
    }

    /** A column before and after. */
    @Schema(name = "AuditedChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            @Schema(description = "Any JSON value; absent if withheld.")
            Object before,

            @Schema(description = "Any JSON value; absent if withheld.")
            Object after,

            @Schema(description = "True for personal data: it changed, and the audit does not hold it.")
            boolean withheld) {

        /** From what {@code audit_changes()} wrote. */
        static Change of(JsonNode stored) {
            return new Change(
                    stored.get("before"),
                    stored.get("after"),
                    stored.path("withheld").asBoolean());
        }
    }
}
