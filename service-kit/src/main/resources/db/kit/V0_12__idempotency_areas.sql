-- What an answer tells is of the areas that its caller was granted then. Of older answers it is not known; they are
-- forgotten within weeks.
ALTER TABLE idempotency_key ADD COLUMN areas text[] NOT NULL DEFAULT '{}';
