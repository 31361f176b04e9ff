package vn.vuonlen.reporting.publishing;

import java.util.Map;
import java.util.UUID;

/** One state of one thing, as its owner would publish it. */
public record PublishedState(String topic, UUID id, int epoch, long version, Map<String, Object> value) {}
