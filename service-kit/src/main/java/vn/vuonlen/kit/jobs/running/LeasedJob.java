package vn.vuonlen.kit.jobs.running;

import java.util.Set;
import java.util.UUID;

/** A job as it was when its runner leased it. The number of the attempt fences every earlier runner. */
record LeasedJob(
        UUID id,
        String kind,
        int attempt,
        String subject,
        Set<String> areas,
        String parameters,
        long position,
        long accepted,
        long refused,
        long unchanged,
        long warnings) {}
