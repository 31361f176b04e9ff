-- The id (KIP-516) of the topic in whose log the offset lies. Null: the offset was stored before ids were, and counts as it is.
ALTER TABLE consumer_offset ADD COLUMN topic_id uuid;
