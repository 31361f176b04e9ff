-- A job that waited in vain for what another holds stands back for a while, so that its hand is free for others.
ALTER TABLE job ADD COLUMN not_before timestamptz NOT NULL DEFAULT '-infinity';

-- A runner that is stopped in good order has not died of its jobs. It says so beside the job, whose row it may hold itself.
ALTER TABLE job_lease ADD COLUMN handed_over boolean NOT NULL DEFAULT false;
