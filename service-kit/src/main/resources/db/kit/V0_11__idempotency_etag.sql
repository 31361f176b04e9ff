-- The state that an answer told of is part of the answer, so its repetition has it too.
ALTER TABLE idempotency_key ADD COLUMN etag text;
