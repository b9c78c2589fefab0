-- What members change decides which votes meet in a group. It is noted by day, for everybody to read, and such a place needs larger groups
-- until it was opened; a smaller threshold and another period of pools wait until nothing is forming under the former ones.

-- In what follows @citizen stands for the role <database>_citizen, and @own for the rows of the municipality that is set.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  role text;
BEGIN
  statements := replace(statements, '@own',
    'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)');
  FOREACH role IN ARRAY ARRAY['citizen', 'counter', 'member', 'mover', 'box'] LOOP
    statements := replace(statements, '@' || role, quote_ident(current_database() || '_' || role));
  END LOOP;
  EXECUTE statements;
END
$$;
SELECT as_roles('GRANT @box TO CURRENT_USER');

CREATE TABLE location_changes (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  location_id bigint NOT NULL,
  -- The municipality's day.
  changed_on date NOT NULL,
  change text NOT NULL CHECK (change IN ('ADDED', 'SIGN', 'CATEGORY', 'SETTLEMENT', 'HOURS')),
  PRIMARY KEY (municipality_id, location_id, changed_on, change),
  FOREIGN KEY (municipality_id, location_id) REFERENCES locations (municipality_id, id)
);
ALTER TABLE location_changes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Notes the change that is its argument: of a place, of both places of a sign that leads elsewhere, or of those with a category's hours.
-- Nothing before the first vote came to the city: its places are being set up. By triggers, so that no way of writing leaves it out.
CREATE FUNCTION note_location_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  places bigint[];
BEGIN
  IF NOT EXISTS (SELECT FROM ballot_keys k WHERE k.municipality_id = NEW.municipality_id) THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME = 'locations' THEN
    places := ARRAY[NEW.id];
  ELSIF TG_TABLE_NAME = 'sign_codes' THEN
    places := ARRAY[OLD.location_id, NEW.location_id];
  ELSE
    places := ARRAY(SELECT l.id FROM locations l WHERE l.municipality_id = NEW.municipality_id AND l.category_id = NEW.id
      AND NOT EXISTS (SELECT FROM opening_hours h WHERE h.municipality_id = l.municipality_id AND h.location_id IN (l.id, l.desk_id)));
  END IF;
  INSERT INTO location_changes (municipality_id, location_id, changed_on, change)
  SELECT m.municipality_id, unnest(places), (now() AT TIME ZONE m.time_zone)::date, TG_ARGV[0]
  FROM municipalities m WHERE m.municipality_id = NEW.municipality_id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

CREATE TRIGGER added AFTER INSERT ON locations FOR EACH ROW EXECUTE FUNCTION note_location_change('ADDED');
CREATE TRIGGER category AFTER UPDATE OF category_id ON locations FOR EACH ROW
  WHEN (OLD.category_id <> NEW.category_id) EXECUTE FUNCTION note_location_change('CATEGORY');
CREATE TRIGGER settlement AFTER UPDATE OF settlement_id ON locations FOR EACH ROW
  WHEN (OLD.settlement_id <> NEW.settlement_id) EXECUTE FUNCTION note_location_change('SETTLEMENT');
-- Hours that change are noted there first.
CREATE TRIGGER hours AFTER UPDATE OF hours_changed_on ON locations FOR EACH ROW
  WHEN (OLD.hours_changed_on IS DISTINCT FROM NEW.hours_changed_on) EXECUTE FUNCTION note_location_change('HOURS');
CREATE TRIGGER hours AFTER UPDATE OF hours_changed_on ON categories FOR EACH ROW
  WHEN (OLD.hours_changed_on IS DISTINCT FROM NEW.hours_changed_on) EXECUTE FUNCTION note_location_change('HOURS');
CREATE TRIGGER sign AFTER UPDATE OF location_id ON sign_codes FOR EACH ROW
  WHEN (OLD.location_id <> NEW.location_id) EXECUTE FUNCTION note_location_change('SIGN');

-- The largest threshold from which it was made smaller, and the municipality's day on which that was last done.
ALTER TABLE municipalities ADD COLUMN threshold_before integer, ADD COLUMN threshold_lowered_on date;
CREATE FUNCTION note_lowered_threshold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.threshold_before := greatest(OLD.threshold, OLD.threshold_before);
  NEW.threshold_lowered_on := (now() AT TIME ZONE NEW.time_zone)::date;
  RETURN NEW;
END
$$;
CREATE TRIGGER threshold BEFORE UPDATE OF threshold ON municipalities FOR EACH ROW
  WHEN (NEW.threshold < OLD.threshold) EXECUTE FUNCTION note_lowered_threshold();

-- After how many months the present period of pools ends: what is set meanwhile holds from the next one on.
ALTER TABLE municipalities ADD COLUMN running_pool_months integer;
UPDATE municipalities SET running_pool_months = pool_months WHERE pooled_on IS NOT NULL;

SELECT as_roles($$
  GRANT SELECT ON location_changes TO @citizen, @counter, @member;
  CREATE POLICY citizen ON location_changes FOR SELECT TO @citizen USING (true);
  CREATE POLICY counter ON location_changes FOR SELECT TO @counter USING (true);
  CREATE POLICY member ON location_changes FOR SELECT TO @member USING (@own);
  GRANT UPDATE (running_pool_months) ON municipalities TO @counter;

  GRANT SELECT, INSERT, DELETE ON location_changes TO @mover;
  CREATE POLICY mover ON location_changes TO @mover USING (@own) WITH CHECK (@own);

  -- What the triggers read and write.
  GRANT SELECT (municipality_id, time_zone) ON municipalities TO @box;
  CREATE POLICY box ON municipalities FOR SELECT TO @box USING (true);
  GRANT SELECT (municipality_id, id, category_id, desk_id) ON locations TO @box;
  CREATE POLICY box ON locations FOR SELECT TO @box USING (true);
  GRANT SELECT (municipality_id, location_id) ON opening_hours TO @box;
  CREATE POLICY box ON opening_hours FOR SELECT TO @box USING (true);
  GRANT SELECT, INSERT ON location_changes TO @box;
  CREATE POLICY box ON location_changes TO @box USING (true) WITH CHECK (true);

  -- Giving a function away needs membership for a moment, and CREATE on the schema.
  REVOKE ALL ON FUNCTION note_location_change, note_lowered_threshold FROM PUBLIC;
  GRANT CREATE ON SCHEMA public TO @box;
  ALTER FUNCTION note_location_change OWNER TO @box;
  REVOKE CREATE ON SCHEMA public FROM @box;
  REVOKE @box FROM CURRENT_USER;
$$);

DROP FUNCTION as_roles;
