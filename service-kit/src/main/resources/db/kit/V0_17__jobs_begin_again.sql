-- Imports number the lines of their file where they numbered its rows before, so that the position of one that is under way
-- means another row: it begins again. What it has stored is then unchanged, and what it has refused is refused again.
DELETE FROM job_reject r USING job j WHERE j.id = r.job_id AND j.state IN ('QUEUED', 'RUNNING');
UPDATE job SET position = 0, accepted = 0, refused = 0, unchanged = 0 WHERE state IN ('QUEUED', 'RUNNING') AND position > 0;
