-- Of a job that has ended: whether its input is retained for a while, since rows of it were refused and have to be corrected.
ALTER TABLE job ADD COLUMN input_retained boolean NOT NULL DEFAULT false;
