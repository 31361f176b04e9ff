-- How households are found again: by a name typed with or without marks, and as the same registration sent twice.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Vietnamese for comparison with marks: small letters, decomposed, each tone moved to the end of its syllable,
-- so that "hoà" and "hòa", one word typed two ways, are one.
CREATE FUNCTION marked(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(normalize(lower($1), NFD), '([\u0300\u0301\u0303\u0309\u0323])([a-zđ\u0302\u0306\u031b]+)', '\2\1', 'g')
$$;

ALTER TABLE household
    -- What was registered under this id; null when it did not come through the service's own door.
    ADD COLUMN registration_hash bytea,
    ADD COLUMN head_marked text GENERATED ALWAYS AS (marked(head_name)) STORED;

CREATE INDEX household_by_name ON household (head_name COLLATE "vi-VN-x-icu", id);
CREATE INDEX household_by_plain_name ON household USING gin (head_search gin_trgm_ops);
