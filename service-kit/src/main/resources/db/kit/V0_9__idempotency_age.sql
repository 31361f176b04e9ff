-- Answers are written in the order of their time, and forgotten by it: an index of a few pages finds the oldest.
CREATE INDEX idempotency_key_age ON idempotency_key USING brin (created_at);
