package vn.vuonlen.kit.consumer;

import java.time.OffsetDateTime;

/** Where a message that could not be digested stood, and why it is parked. What it says is not told. */
public record DeadLetter(
        String topic, int partition, long offset, String key, String reason, OffsetDateTime parkedAt) {}
