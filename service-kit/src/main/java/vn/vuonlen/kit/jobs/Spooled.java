package vn.vuonlen.kit.jobs;

import java.util.UUID;

/** A request body that lies in the database, waiting for its job. The hash (SHA-256, hex) tells it from another body. */
public record Spooled(UUID job, long bytes, String hash) {}
