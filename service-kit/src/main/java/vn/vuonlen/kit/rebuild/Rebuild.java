package vn.vuonlen.kit.rebuild;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One rebuild of the projections.
 *
 * @param requestedBy null if it started by itself, since the service was upgraded
 * @param endedAt when the new tables took the place of the old ones, or when it was given up; null while it is running
 * @param eventsRead how far it has read in the topics, in messages
 * @param eventsToRead how many messages it is behind what is served; none once it has ended
 * @param reason why it failed, or was given up by itself; else null
 */
public record Rebuild(
        UUID id,
        RebuildState state,
        int generation,
        String requestedBy,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        long eventsRead,
        long eventsToRead,
        String reason) {

    public boolean running() {
        return state == RebuildState.RUNNING;
    }

    Rebuild at(long read, long toRead) {
        return new Rebuild(id, state, generation, requestedBy, startedAt, endedAt, read, toRead, reason);
    }
}
