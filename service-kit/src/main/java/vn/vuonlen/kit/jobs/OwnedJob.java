package vn.vuonlen.kit.jobs;

import java.util.Set;

/** A job with what decides about its visibility: its submitter, and the area codes it was submitted with. */
record OwnedJob(JobView job, String subject, Set<String> areas) {}
