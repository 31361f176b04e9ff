-- Tables and columns under the names that Kafka and job systems use.
ALTER TABLE inbox_offset RENAME TO consumer_offset;
ALTER TABLE heard RENAME TO consumed_version;
ALTER TABLE parked RENAME TO dead_letter;
ALTER TABLE job RENAME COLUMN deaths TO crashes;
ALTER TABLE job_lease RENAME COLUMN seen TO rows_read;
