-- What happens to a household and to its people is dated. The rows of household and member say how it is now; what was before
-- stands in the tables of former periods, so that a day of the past costs no more than the few changes since.

-- Why a membership has ended: without another household that it went on in.
ALTER TABLE member ADD COLUMN leave_reason text
    CONSTRAINT member_leave_reason CHECK (leave_reason IN ('DIED', 'LEFT', 'DUPLICATE'));
ALTER TABLE member ADD CONSTRAINT member_leaves_with_a_reason CHECK ((to_date IS NULL) = (leave_reason IS NULL));

-- Where a person was before, or as what: another household, or another relationship to the head of the same one.
CREATE TABLE former_membership (
    member_id    uuid NOT NULL CONSTRAINT former_membership_member_known REFERENCES member (id),
    household_id uuid NOT NULL CONSTRAINT former_membership_household_known REFERENCES household (id),
    relationship text NOT NULL
        CONSTRAINT former_membership_relationship
            CHECK (relationship IN ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'OTHER')),
    from_date    date NOT NULL,
    to_date      date NOT NULL,
    CONSTRAINT former_membership_pk PRIMARY KEY (member_id, from_date),
    CONSTRAINT former_membership_forward CHECK (to_date >= from_date),
    -- Nobody is in two households on one day.
    CONSTRAINT former_membership_once_a_day
        EXCLUDE USING gist (member_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
);
CREATE INDEX former_membership_of_household ON former_membership (household_id);

CREATE FUNCTION refuse_two_households_on_a_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM member m JOIN former_membership f ON f.member_id = m.id
        WHERE m.id = NEW.member_id AND f.to_date >= m.from_date)
    THEN
        RAISE EXCEPTION 'member % would be in two households on one day', NEW.member_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'member_once_a_day';
    END IF;
    RETURN NULL;
END $$;
-- At the end of the transaction: a change writes both tables, in either order.
CREATE CONSTRAINT TRIGGER member_once_a_day AFTER INSERT OR UPDATE ON former_membership
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_two_households_on_a_day();

-- Whether the household was an ethnic-minority household up to a day, where that is not what it is now.
CREATE TABLE former_ethnic_minority (
    household_id    uuid    NOT NULL CONSTRAINT former_ethnic_minority_household_known REFERENCES household (id),
    ethnic_minority boolean NOT NULL,
    to_date         date    NOT NULL,
    CONSTRAINT former_ethnic_minority_pk PRIMARY KEY (household_id, to_date)
);

-- What somebody recorded: one act, on a day, with its reason and its paper.
CREATE TABLE household_change (
    id                uuid        CONSTRAINT household_change_pk PRIMARY KEY,
    -- In the order of recording, which is not that of the days.
    recorded          bigint      GENERATED ALWAYS AS IDENTITY,
    household_id      uuid        NOT NULL CONSTRAINT household_change_household_known REFERENCES household (id),
    -- The household that a split forms, that a merger ends or that a person comes from.
    other_household_id uuid       CONSTRAINT household_change_other_known REFERENCES household (id),
    kind              text        NOT NULL CONSTRAINT household_change_kind CHECK (kind IN ('BIRTH', 'DEATH', 'MEMBER_IN',
        'MEMBER_OUT', 'NEW_HEAD', 'MOVE', 'SPLIT', 'MERGE', 'DISSOLUTION', 'CORRECTION', 'REVERSAL')),
    day               date        NOT NULL,
    -- The first day of what it made of the household: of a death the day after.
    effective_from    date        NOT NULL,
    reason            text        NOT NULL CONSTRAINT household_change_reason_filled CHECK (reason <> ''),
    paper             jsonb,
    facts             jsonb       NOT NULL,
    -- How many more or fewer people live there; of the other household as well.
    size_change       int         NOT NULL,
    other_size_change int         NOT NULL,
    -- How it was before, for a reversal, and the versions of the households after.
    before            jsonb       NOT NULL,
    content_hash      bytea       NOT NULL,
    reversed_by       uuid        CONSTRAINT household_change_reversal_known REFERENCES household_change (id),
    recorded_by       text        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    CONSTRAINT household_change_other_is_another CHECK (other_household_id <> household_id)
);
CREATE INDEX household_change_of_household ON household_change (household_id, recorded);
CREATE INDEX household_change_of_other ON household_change (other_household_id, recorded)
    WHERE other_household_id IS NOT NULL;

-- What another system has not seen yet.
CREATE INDEX household_by_change ON household USING brin (changed_at) WITH (autosummarize);

SELECT audited('household_change', things => 'r.id, r.household_id',
    area => '(SELECT h.area_id FROM household h WHERE h.id = r.household_id)', personal => '{reason, paper, facts, content_hash}');
SELECT audited('former_membership', things => 'r.member_id, r.household_id',
    area => '(SELECT h.area_id FROM household h WHERE h.id = r.household_id)', personal => '{relationship}');
SELECT audited('former_ethnic_minority', things => 'r.household_id',
    area => '(SELECT h.area_id FROM household h WHERE h.id = r.household_id)');
-- Why somebody left is personal as well.
SELECT audited('member', bulk => true, things => 'r.id, r.household_id',
    area => '(SELECT h.area_id FROM household h WHERE h.id = r.household_id)',
    personal => '{name, name_search, sex, birth_date, birth_year, ethnic_scheme, ethnic_code, relationship,
        personal_id_cipher, personal_id_hash, leave_reason}');

-- A household that ends on the last decided day was there on it, and may lose its people to another on the day after. Its flag
-- of the head's ethnic group may change when what it was until then stands among the former ones.
CREATE OR REPLACE FUNCTION refuse_decided_household_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    until date;
BEGIN
    PERFORM keep_decisions_waiting();
    until := decided_until(OLD.area_id);
    IF OLD.registered_on <> NEW.registered_on AND least(OLD.registered_on, NEW.registered_on) <= until
        OR OLD.ended_on IS DISTINCT FROM NEW.ended_on AND least(OLD.ended_on, NEW.ended_on) < until
        OR OLD.ethnic_minority <> NEW.ethnic_minority AND OLD.registered_on <= until
            AND NOT EXISTS (SELECT FROM former_ethnic_minority f WHERE f.household_id = OLD.id AND f.to_date >= until)
    THEN
        PERFORM refuse_as_decided('A change of household ' || OLD.id, until);
    END IF;
    RETURN NEW;
END $$;

-- A former flag is written before the flag changes, and deleted after it has changed back: what holds does not change by it.
CREATE FUNCTION refuse_decided_minority_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    until date;
BEGIN
    PERFORM keep_decisions_waiting();
    SELECT decided_until(h.area_id) INTO until FROM household h
    WHERE h.id = OLD.household_id AND h.registered_on <= decided_until(h.area_id);
    IF until IS NOT NULL AND (TG_OP = 'UPDATE' OR OLD.ethnic_minority
        <> (SELECT h.ethnic_minority FROM household h WHERE h.id = OLD.household_id))
    THEN
        PERFORM refuse_as_decided('A change of what household ' || OLD.household_id || ' was', until);
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER decided_year_stands BEFORE UPDATE OR DELETE ON former_ethnic_minority FOR EACH ROW
    EXECUTE FUNCTION refuse_decided_minority_change();

CREATE FUNCTION refuse_decided_minority() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    until date;
BEGIN
    PERFORM keep_decisions_waiting();
    SELECT decided_until(h.area_id) INTO until FROM household h
    WHERE h.id = NEW.household_id AND h.registered_on <= decided_until(h.area_id)
        AND h.ethnic_minority <> NEW.ethnic_minority
        AND NOT EXISTS (SELECT FROM former_ethnic_minority f
            WHERE f.household_id = h.id AND f.to_date > NEW.to_date AND f.ethnic_minority = NEW.ethnic_minority);
    IF until IS NOT NULL THEN
        PERFORM refuse_as_decided('What household ' || NEW.household_id || ' was', until);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decided_year_stands_added BEFORE INSERT ON former_ethnic_minority FOR EACH ROW
    EXECUTE FUNCTION refuse_decided_minority();
