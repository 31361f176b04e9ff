package vn.vuonlen.kit.jobs;

import java.util.UUID;

/** A request body that lies in the database, waiting for its job. */
record StoredInput(UUID job, long bytes) {}
