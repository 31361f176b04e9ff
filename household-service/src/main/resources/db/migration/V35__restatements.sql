-- After its decision a review is put right only by a restatement: numbered, proposed by one person, decided by another with a
-- decision of its own. What was decided before stays: results get further rows, and what was known of the households that are
-- counted otherwise stands in former_household.
CREATE TABLE restatement (
    id               uuid        NOT NULL CONSTRAINT restatement_id_once UNIQUE,
    review_id        uuid        NOT NULL CONSTRAINT restatement_review_known REFERENCES review (id),
    number           int         NOT NULL CONSTRAINT restatement_number_positive CHECK (number > 0),
    status           text        NOT NULL
        CONSTRAINT restatement_status CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    reason           text        NOT NULL CONSTRAINT restatement_reason_filled CHECK (reason <> ''),
    paper            jsonb,
    -- What it puts right, encrypted as it names people; null of a later year that was restated with it.
    content          bytea,
    effects          jsonb       NOT NULL,
    cause_review_id  uuid,
    cause_number     int,
    proposed_by      text        NOT NULL,
    proposed_at      timestamptz NOT NULL,
    decided_by       text,
    decided_at       timestamptz,
    decision_number  text,
    decision_date    date,
    rejection        text,
    CONSTRAINT restatement_pk PRIMARY KEY (review_id, number),
    CONSTRAINT restatement_cause_known FOREIGN KEY (cause_review_id, cause_number) REFERENCES restatement (review_id, number),
    CONSTRAINT restatement_has_content_or_cause
        CHECK (num_nonnulls(cause_review_id, cause_number) = CASE WHEN content IS NULL THEN 2 ELSE 0 END),
    CONSTRAINT restatement_status_facts CHECK (CASE status
        WHEN 'PROPOSED' THEN num_nonnulls(decided_by, decided_at, decision_number, decision_date, rejection) = 0
        WHEN 'APPROVED' THEN num_nulls(decided_by, decided_at, decision_number, decision_date) = 0 AND rejection IS NULL
        ELSE num_nulls(decided_by, decided_at, rejection) = 0 AND num_nonnulls(decision_number, decision_date) = 0 END),
    CONSTRAINT restatement_four_eyes CHECK (decided_by <> proposed_by)
);
-- The next one is made of what this one leaves.
CREATE UNIQUE INDEX restatement_proposed_once ON restatement (review_id) WHERE status = 'PROPOSED';

SELECT audited('restatement', things => 'r.id, r.review_id',
    area => '(SELECT v.area_id FROM review v WHERE v.id = r.review_id)', personal => '{reason, paper, content, effects, rejection}');

-- Which restated results there are: few beside those of the reviews.
CREATE INDEX result_of_restatement ON result (review_id, restatement) WHERE restatement > 0;

-- Of a result that should not be: a restatement made it NONE, whatever the survey says.
ALTER TABLE result ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;

-- When it was decided, of a review that has changed since; of all others that is when it changed last.
ALTER TABLE review ADD COLUMN decided_at timestamptz;

-- What was known of a household before a restatement changed where, as what or until when it counts.
CREATE TABLE former_household (
    household_id     uuid    NOT NULL CONSTRAINT former_household_known REFERENCES household (id),
    review_id        uuid    NOT NULL,
    restatement      int     NOT NULL,
    -- The day of the decision: known on the days before it.
    until            date    NOT NULL,
    ethnic_minority  boolean NOT NULL,
    former_ethnic_minority jsonb NOT NULL,
    ended_on         date,
    -- Empty of a household that was not known.
    stays            jsonb   NOT NULL,
    -- In the order in which restatements were carried out.
    kept             bigint  GENERATED ALWAYS AS IDENTITY,
    CONSTRAINT former_household_pk PRIMARY KEY (household_id, review_id, restatement)
);
CREATE INDEX former_household_of_restatement ON former_household (review_id, restatement);

SELECT audited('former_household', things => 'r.household_id',
    area => '(SELECT h.area_id FROM household h WHERE h.id = r.household_id)');

-- The restatement that the transaction carries out; each null in all others.
CREATE FUNCTION restated_review() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('vuonlen.restated_review', true), '')::uuid
$$;

-- As before, but a restatement reaches the days of its year: what was decided until the end of the year before stands.
CREATE OR REPLACE FUNCTION decided_until(unit uuid) RETURNS date LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above AS (
        SELECT unit AS id
        UNION
        SELECT a.parent_id FROM above JOIN area a USING (id) WHERE a.parent_id IS NOT NULL
    )
    SELECT make_date(coalesce(
        (SELECT least(max(r.year), v.year - 1) FROM review v
            WHERE v.id = restated_review() AND v.area_id IN (SELECT id FROM above)),
        max(r.year)), 12, 31)
    FROM review r JOIN above ON above.id = r.area_id
    WHERE r.kind = 'PERIODIC' AND r.step = 'DECIDED'
$$;

-- Keeps what is known of a household, once in a restatement, before the first of its changes.
CREATE FUNCTION keep_former_household(household uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF restated_review() IS NULL THEN
        RETURN;
    END IF;
    INSERT INTO former_household (household_id, review_id, restatement, until, ethnic_minority, former_ethnic_minority,
        ended_on, stays)
    SELECT h.id, restated_review(), current_setting('vuonlen.restatement')::int, current_setting('vuonlen.restated_on')::date,
        h.ethnic_minority,
        coalesce((SELECT jsonb_agg(jsonb_build_object('ethnicMinority', f.ethnic_minority, 'to', f.to_date) ORDER BY f.to_date)
            FROM former_ethnic_minority f WHERE f.household_id = h.id), '[]'),
        h.ended_on,
        (SELECT jsonb_agg(jsonb_build_object('areaId', s.area_id, 'from', s.from_date, 'to', s.to_date) ORDER BY s.from_date)
            FROM household_stay s WHERE s.household_id = h.id)
    FROM household h WHERE h.id = household
    ON CONFLICT DO NOTHING;
END $$;

CREATE OR REPLACE FUNCTION refuse_stays_in_decided_years() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM keep_decisions_waiting();
    PERFORM refuse_as_decided('A stay from ' || earliest.day, decided_until(earliest.area_id))
    FROM (SELECT area_id, min(from_date) AS day FROM added GROUP BY area_id) earliest
    WHERE earliest.day <= decided_until(earliest.area_id);
    -- What was known of a household that goes on is kept when its stay before ends: so what is missing is new.
    IF restated_review() IS NOT NULL THEN
        INSERT INTO former_household (household_id, review_id, restatement, until, ethnic_minority, former_ethnic_minority,
            ended_on, stays)
        SELECT DISTINCT h.id, restated_review(), current_setting('vuonlen.restatement')::int,
            current_setting('vuonlen.restated_on')::date, h.ethnic_minority, '[]'::jsonb, NULL::date, '[]'::jsonb
        FROM added JOIN household h ON h.id = added.household_id
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION refuse_decided_stay_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    until date;
    old_days daterange;
    new_days daterange;
BEGIN
    PERFORM keep_decisions_waiting();
    PERFORM keep_former_household(OLD.household_id);
    until := greatest(decided_until(OLD.area_id), decided_until(NEW.area_id));
    IF until IS NOT NULL THEN
        old_days := daterange(OLD.from_date, OLD.to_date, '[]') * daterange(NULL, until, '[]');
        new_days := daterange(NEW.from_date, NEW.to_date, '[]') * daterange(NULL, until, '[]');
        IF old_days <> new_days OR NOT isempty(old_days)
            AND (OLD.household_id, OLD.area_id) <> (NEW.household_id, NEW.area_id)
        THEN
            PERFORM refuse_as_decided('A change of the stay from ' || OLD.from_date, until);
        END IF;
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION refuse_decided_stay_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM keep_decisions_waiting();
    PERFORM keep_former_household(OLD.household_id);
    IF OLD.from_date <= decided_until(OLD.area_id) THEN
        PERFORM refuse_as_decided('The deletion of the stay from ' || OLD.from_date, decided_until(OLD.area_id));
    END IF;
    RETURN OLD;
END $$;

CREATE OR REPLACE FUNCTION refuse_decided_household_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    until date;
BEGIN
    PERFORM keep_decisions_waiting();
    PERFORM keep_former_household(OLD.id);
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

CREATE OR REPLACE FUNCTION refuse_decided_minority_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    until date;
BEGIN
    PERFORM keep_decisions_waiting();
    PERFORM keep_former_household(OLD.household_id);
    SELECT decided_until(h.area_id) INTO until FROM household h
    WHERE h.id = OLD.household_id AND h.registered_on <= decided_until(h.area_id);
    IF until IS NOT NULL AND (TG_OP = 'UPDATE' OR OLD.ethnic_minority
        <> (SELECT h.ethnic_minority FROM household h WHERE h.id = OLD.household_id))
    THEN
        PERFORM refuse_as_decided('A change of what household ' || OLD.household_id || ' was', until);
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;

CREATE OR REPLACE FUNCTION refuse_decided_minority() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    until date;
BEGIN
    PERFORM keep_decisions_waiting();
    PERFORM keep_former_household(NEW.household_id);
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
