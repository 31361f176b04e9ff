-- Users take turns: the next job is that of the user of whom the fewest run and who was served least recently. Both are read
-- for each job that waits, and must not cost more the more jobs have ever been.
CREATE INDEX job_open_by_subject ON job (subject, state) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX job_by_subject ON job (subject, started_at);
-- Every minute the cleanup looks for old rejects: without an index it would read every job that ever was.
CREATE INDEX job_by_finish ON job (finished_at) WHERE finished_at IS NOT NULL;
