package vn.vuonlen.kit.jobs;

import java.util.UUID;

/** Fired in the transaction that stores a job; observers that run after its commit may start the job at once. */
public record JobSubmitted(UUID job) {}
