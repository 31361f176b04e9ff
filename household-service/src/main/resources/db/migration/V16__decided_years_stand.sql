-- A decided year stands: the results that a decision covers and the households that were counted do not change any more.
-- The services' own rules refuse what is dated into such a year, with a sentence; what stands here has the last word.

-- The last day on which everything in a unit is covered by a decision of its province, null before the first decision. The
-- years before the decided one are covered too: its movements compare with them.
CREATE FUNCTION decided_until(unit uuid) RETURNS date LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above AS (
        SELECT unit AS id
        UNION
        SELECT a.parent_id FROM above JOIN area a USING (id) WHERE a.parent_id IS NOT NULL
    )
    SELECT make_date(max(r.year), 12, 31)
    FROM review r JOIN above ON above.id = r.area_id
    WHERE r.kind = 'PERIODIC' AND r.step = 'DECIDED'
$$;

-- No decision is taken until the transaction has ended, and what it reads from now on knows all decisions. Decisions take
-- this lock exclusively (ReviewLocks): what was begun before one is counted in it, what comes after one is refused.
CREATE FUNCTION keep_decisions_waiting() RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock_shared(hashtextextended('decisions', 1))
$$;

CREATE FUNCTION refuse_as_decided(thing text, until date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% would change figures up to % that are decided', thing, until
        USING ERRCODE = 'check_violation', CONSTRAINT = 'decided_year_stands';
END $$;

-- A household counts where it has a stay. Once a unit, not once a row: an import adds ten thousand by one statement.
CREATE FUNCTION refuse_stays_in_decided_years() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM keep_decisions_waiting();
    PERFORM refuse_as_decided('A stay from ' || earliest.day, decided_until(earliest.area_id))
    FROM (SELECT area_id, min(from_date) AS day FROM added GROUP BY area_id) earliest
    WHERE earliest.day <= decided_until(earliest.area_id);
    RETURN NULL;
END $$;
CREATE TRIGGER decided_year_stands_added AFTER INSERT ON household_stay REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_stays_in_decided_years();

-- A stay may still end after the decided days, as when the household moves on 1 January.
CREATE FUNCTION refuse_decided_stay_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    until date;
    old_days daterange;
    new_days daterange;
BEGIN
    PERFORM keep_decisions_waiting();
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
CREATE TRIGGER decided_year_stands_changed BEFORE UPDATE ON household_stay FOR EACH ROW
    WHEN ((OLD.household_id, OLD.area_id, OLD.from_date, OLD.to_date)
        IS DISTINCT FROM (NEW.household_id, NEW.area_id, NEW.from_date, NEW.to_date))
    EXECUTE FUNCTION refuse_decided_stay_change();

CREATE FUNCTION refuse_decided_stay_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM keep_decisions_waiting();
    IF OLD.from_date <= decided_until(OLD.area_id) THEN
        PERFORM refuse_as_decided('The deletion of the stay from ' || OLD.from_date, decided_until(OLD.area_id));
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER decided_year_stands_deleted BEFORE DELETE ON household_stay FOR EACH ROW
    EXECUTE FUNCTION refuse_decided_stay_deletion();

-- A household has one flag of its head's ethnic group for all years: it can only change while no decision has counted it.
CREATE FUNCTION refuse_decided_household_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    until date;
BEGIN
    PERFORM keep_decisions_waiting();
    until := decided_until(OLD.area_id);
    IF OLD.registered_on <> NEW.registered_on AND least(OLD.registered_on, NEW.registered_on) <= until
        OR OLD.ended_on IS DISTINCT FROM NEW.ended_on AND least(OLD.ended_on, NEW.ended_on) <= until
        OR OLD.ethnic_minority <> NEW.ethnic_minority AND OLD.registered_on <= until
    THEN
        PERFORM refuse_as_decided('A change of household ' || OLD.id, until);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decided_year_stands_changed BEFORE UPDATE ON household FOR EACH ROW
    WHEN ((OLD.registered_on, OLD.ended_on, OLD.ethnic_minority)
        IS DISTINCT FROM (NEW.registered_on, NEW.ended_on, NEW.ethnic_minority))
    EXECUTE FUNCTION refuse_decided_household_change();

-- New results have no trigger: they enter an open review, or a year before every review, under the lock of that review or
-- of the openings.
CREATE FUNCTION refuse_decided_result_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF make_date(OLD.year, 12, 31) <= decided_until(OLD.area_id) THEN
        PERFORM refuse_as_decided('A change of result ' || OLD.id, decided_until(OLD.area_id));
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER decided_year_stands_changed BEFORE UPDATE ON result FOR EACH ROW
    WHEN ((OLD.review_id, OLD.household_id, OLD.restatement, OLD.year, OLD.area_id, OLD.residence, OLD.ethnic_minority,
            OLD.class, OLD.route, OLD.movement, OLD.causes, OLD.aspirations, OLD.deprivations, OLD.no_capacity_to_work)
        IS DISTINCT FROM (NEW.review_id, NEW.household_id, NEW.restatement, NEW.year, NEW.area_id, NEW.residence,
            NEW.ethnic_minority, NEW.class, NEW.route, NEW.movement, NEW.causes, NEW.aspirations, NEW.deprivations,
            NEW.no_capacity_to_work))
    EXECUTE FUNCTION refuse_decided_result_change();
CREATE TRIGGER decided_year_stands_deleted BEFORE DELETE ON result FOR EACH ROW
    EXECUTE FUNCTION refuse_decided_result_change();
