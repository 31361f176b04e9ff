package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job in the API.
 *
 * @param state QUEUED, RUNNING, SUCCEEDED or FAILED
 * @param total rows in all, or null while unknown
 * @param done rows read
 * @param message how it ended, in one sentence: code and text in both languages
 */
public record JobView(
        UUID id,
        String kind,
        String state,
        JsonNode parameters,
        Long total,
        long done,
        long accepted,
        long refused,
        long unchanged,
        long warnings,
        @Schema(implementation = JobMessage.class) JsonNode message,
        OffsetDateTime createdAt,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt) {

    /** The shape of {@code message}, which is answered as it was stored. */
    record JobMessage(String code, String vi, String en) {}

    boolean open() {
        return finishedAt == null;
    }
}
