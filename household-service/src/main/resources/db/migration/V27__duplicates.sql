-- People who may be registered twice. Until two officers have decided, both stay as they are. Ids, a score and codes: who it
-- is stands in the members.
CREATE TABLE duplicate_pair (
    -- Random, so that it tells nobody when others were found.
    id            uuid   CONSTRAINT duplicate_pair_pk PRIMARY KEY DEFAULT gen_random_uuid(),
    -- A birth that is reversed takes its pairs with it, as long as nobody has said what becomes of them.
    first_member  uuid   NOT NULL CONSTRAINT duplicate_pair_first_known REFERENCES member (id) ON DELETE CASCADE,
    second_member uuid   NOT NULL CONSTRAINT duplicate_pair_second_known REFERENCES member (id) ON DELETE CASCADE,
    score         int    NOT NULL CONSTRAINT duplicate_pair_score CHECK (score BETWEEN 0 AND 100),
    -- What agrees and what contradicts, see duplicatesearch/Evidence.
    reasons       text[] NOT NULL CONSTRAINT duplicate_pair_has_a_reason CHECK (cardinality(reasons) > 0),
    status        text   NOT NULL DEFAULT 'OPEN'
        CONSTRAINT duplicate_pair_status CHECK (status IN ('OPEN', 'PROPOSED', 'JOINED', 'KEPT_APART')),
    version       bigint NOT NULL DEFAULT 1,
    CONSTRAINT duplicate_pair_in_order CHECK (first_member < second_member),
    CONSTRAINT duplicate_pair_once UNIQUE (first_member, second_member)
);
CREATE INDEX duplicate_pair_by_second ON duplicate_pair (second_member);
CREATE INDEX duplicate_pair_by_score ON duplicate_pair (score DESC, id DESC);

-- What becomes of a pair: proposed by one person, approved or rejected by another.
CREATE TABLE duplicate_decision (
    id          uuid        CONSTRAINT duplicate_decision_pk PRIMARY KEY,
    pair_id     uuid        NOT NULL CONSTRAINT duplicate_decision_pair_known REFERENCES duplicate_pair (id),
    kind        text        NOT NULL CONSTRAINT duplicate_decision_kind CHECK (kind IN ('JOIN', 'KEEP_APART', 'UNDO')),
    keep        uuid        CONSTRAINT duplicate_decision_keep_known REFERENCES member (id),
    day         date,
    -- Who is head where the head goes, and what the others are to that one.
    new_head    jsonb,
    -- By which an approved JOIN was done, of the household of who went.
    change_id   uuid        CONSTRAINT duplicate_decision_change_known REFERENCES household_change (id),
    reason      text        NOT NULL,
    status      text        NOT NULL
        CONSTRAINT duplicate_decision_status CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by  text,
    decided_at  timestamptz,
    rejection   text,
    CONSTRAINT duplicate_decision_four_eyes CHECK (decided_by <> proposed_by),
    CONSTRAINT duplicate_decision_join_facts CHECK (CASE kind
        WHEN 'JOIN' THEN num_nulls(keep, day) = 0 ELSE num_nonnulls(keep, day, new_head) = 0 END),
    CONSTRAINT duplicate_decision_change_of_a_join
        CHECK ((change_id IS NOT NULL) = (kind = 'JOIN' AND status = 'APPROVED')),
    CONSTRAINT duplicate_decision_status_facts CHECK (CASE status
        WHEN 'PROPOSED' THEN num_nonnulls(decided_by, decided_at, rejection) = 0
        WHEN 'APPROVED' THEN num_nulls(decided_by, decided_at) = 0 AND rejection IS NULL
        ELSE num_nulls(decided_by, decided_at, rejection) = 0 END)
);
CREATE UNIQUE INDEX duplicate_decision_one_proposed ON duplicate_decision (pair_id) WHERE status = 'PROPOSED';
CREATE INDEX duplicate_decision_by_pair ON duplicate_decision (pair_id, proposed_at);

-- The lowest unit that both live in: whoever is granted less must not learn of the pair, in the audit either.
CREATE FUNCTION duplicate_area(first_member uuid, second_member uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above AS (
        SELECT m.id AS member_id, h.area_id AS id, 0 AS up
        FROM member m JOIN household h ON h.id = m.household_id WHERE m.id IN (first_member, second_member)
        UNION ALL
        SELECT above.member_id, a.parent_id, up + 1 FROM above JOIN area a USING (id) WHERE a.parent_id IS NOT NULL
    )
    SELECT one.id FROM above one JOIN above other USING (id)
    WHERE one.member_id = first_member AND other.member_id = second_member ORDER BY one.up LIMIT 1
$$;

SELECT audited('duplicate_pair', bulk => true, things => 'r.id, r.first_member, r.second_member',
    area => 'duplicate_area(r.first_member, r.second_member)');
SELECT audited('duplicate_decision', things => 'r.pair_id',
    area => '(SELECT duplicate_area(p.first_member, p.second_member) FROM duplicate_pair p WHERE p.id = r.pair_id)',
    -- An officer's own words may name people.
    personal => '{reason, rejection, new_head}');

-- By whom a person is sought: the same name and year of birth. The same personal ID has an index already.
CREATE INDEX member_by_name_and_year ON member (name_search, birth_year) WHERE to_date IS NULL;

-- The households whose people are still to be sought among all others. Whoever writes members fills it, and it is emptied a
-- moment later, outside of that request: how long a registration takes must not tell whether somebody else has the same ID.
CREATE TABLE duplicate_search (
    household_id uuid CONSTRAINT duplicate_search_pk PRIMARY KEY
);

CREATE FUNCTION seek_duplicates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO duplicate_search (household_id) SELECT DISTINCT household_id FROM changed ORDER BY 1
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER duplicates_sought_added AFTER INSERT ON member REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION seek_duplicates();
CREATE TRIGGER duplicates_sought_changed AFTER UPDATE ON member REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION seek_duplicates();
