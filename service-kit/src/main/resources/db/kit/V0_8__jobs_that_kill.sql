-- Runners that died of the job, apart from "attempt", which also counts those that an outage made give it back.
ALTER TABLE job ADD COLUMN deaths int NOT NULL DEFAULT 0;

-- A job that was given back is queued again, so that "running" means that there is a lease.
UPDATE job j SET state = 'QUEUED'
 WHERE state = 'RUNNING' AND NOT EXISTS (SELECT FROM job_lease l WHERE l.job_id = j.id);
