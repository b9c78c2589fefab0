-- What members change decides which votes meet in a group. It is noted by day, for everybody to read, and such a place needs larger groups
-- until it was opened; a smaller threshold and another period of pools wait until nothing is forming under the former ones.

-- In what follows @citizen stands for the role <database>_citizen, and @own for the rows of the municipality that is set.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  role text;
BEGIN
  statements := replace(statements, '@own',
    'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)');
  FOREACH role IN ARRAY ARRAY['citizen', 'counter', 'member', 'operator', 'mover', 'box'] LOOP
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

-- The largest threshold from which the city made it smaller, and the day of the night that saw it; and of the last night the threshold,
-- and of the present period of pools the months after which it ends. What is set meanwhile holds from the next one on.
ALTER TABLE municipalities ADD COLUMN threshold_before integer, ADD COLUMN threshold_lowered_on date, ADD COLUMN running_threshold integer,
  ADD COLUMN running_pool_months integer;
UPDATE municipalities SET running_threshold = threshold WHERE opened_on IS NOT NULL;
UPDATE municipalities SET running_pool_months = pool_months WHERE pooled_on IS NOT NULL;

-- Whether the city's first vote came, which made its first key. Members read nothing else of the box.
CREATE FUNCTION has_ballot_key(of_municipality bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM ballot_keys WHERE municipality_id = $1)
$$;

SELECT as_roles($$
  GRANT SELECT ON location_changes TO @citizen, @counter, @member;
  CREATE POLICY citizen ON location_changes FOR SELECT TO @citizen USING (true);
  CREATE POLICY counter ON location_changes FOR SELECT TO @counter USING (true);
  GRANT UPDATE (threshold_before, threshold_lowered_on, running_threshold, running_pool_months) ON municipalities TO @counter;

  -- Nothing is noted before a city's first vote, which its first key tells. What was noted nobody changes.
  GRANT INSERT ON location_changes TO @member, @operator;
  CREATE POLICY member ON location_changes TO @member USING (@own) WITH CHECK (@own);
  CREATE POLICY operator ON location_changes FOR INSERT TO @operator WITH CHECK (true);
  REVOKE ALL ON FUNCTION has_ballot_key FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION has_ballot_key TO @member, @operator;

  GRANT SELECT, INSERT, DELETE ON location_changes TO @mover;
  CREATE POLICY mover ON location_changes TO @mover USING (@own) WITH CHECK (@own);

  -- Giving a function away needs membership for a moment, and CREATE on the schema.
  GRANT CREATE ON SCHEMA public TO @box;
  ALTER FUNCTION has_ballot_key OWNER TO @box;
  REVOKE CREATE ON SCHEMA public FROM @box;
  REVOKE @box FROM CURRENT_USER;
$$);

DROP FUNCTION as_roles;
