package vn.vuonlen.kit.jobs;

import java.util.Set;
import java.util.UUID;

/** A job as its runner took it. The attempt shuts out every runner that had it before. */
record LeasedJob(
        UUID id,
        String kind,
        int attempt,
        String subject,
        Set<String> areas,
        String parameters,
        long position,
        long refused) {}
