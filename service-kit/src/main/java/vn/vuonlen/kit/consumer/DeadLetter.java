package vn.vuonlen.kit.consumer;

import java.time.OffsetDateTime;

/**
 * The coordinates of a message that could not be processed, and the reason. Its value stays in the table: it may name
 * people.
 */
public record DeadLetter(
        String topic, int partition, long offset, String key, String reason, OffsetDateTime parkedAt) {}
