-- A pulse can be called back before it is opened: no more is answered, and what was answered is never opened.

-- In what follows @member stands for the role <database>_member.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['citizen', 'member', 'box'] LOOP
    statements := replace(statements, '@' || role, quote_ident(current_database() || '_' || role));
  END LOOP;
  EXECUTE statements;
END
$$;
SELECT as_roles('GRANT @box TO CURRENT_USER');

-- One that was called back is opened by no night, nor one called back that was opened, whichever comes first.
ALTER TABLE pulses ADD COLUMN revoked_on date,
  ADD CONSTRAINT pulses_revoked_check CHECK (revoked_on IS NULL OR opened_on IS NULL);

-- What a version that knows of no calling back asks: it reads that such a pulse is over. To be dropped a release later.
CREATE OR REPLACE FUNCTION find_pulse_team(of_code text) RETURNS TABLE (
  municipality_id bigint, pulse_id bigint, team_id bigint, name text, question text, begins_on date, ends_on date, is_opened boolean
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.municipality_id, t.pulse_id, t.id, t.name, p.question, p.begins_on, p.ends_on, p.opened_on IS NOT NULL OR p.revoked_on IS NOT NULL
  FROM pulse_teams t JOIN pulses p ON p.municipality_id = t.municipality_id AND p.id = t.pulse_id WHERE t.code = $1
$$;

-- The team of a code. No row where there is none.
CREATE FUNCTION find_team_of_code(of_code text) RETURNS TABLE (
  municipality_id bigint, pulse_id bigint, team_id bigint, name text, question text, begins_on date, ends_on date, is_opened boolean,
  is_revoked boolean
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.municipality_id, t.pulse_id, t.id, t.name, p.question, p.begins_on, p.ends_on, p.opened_on IS NOT NULL, p.revoked_on IS NOT NULL
  FROM pulse_teams t JOIN pulses p ON p.municipality_id = t.municipality_id AND p.id = t.pulse_id WHERE t.code = $1
$$;

SELECT as_roles($$
  GRANT UPDATE (revoked_on) ON pulses TO @member;
  REVOKE ALL ON FUNCTION find_team_of_code FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_team_of_code TO @citizen;
  -- Giving a function away needs membership for a moment, and CREATE on the schema.
  GRANT CREATE ON SCHEMA public TO @box;
  ALTER FUNCTION find_team_of_code OWNER TO @box;
  REVOKE CREATE ON SCHEMA public FROM @box;
  REVOKE @box FROM CURRENT_USER;
$$);

DROP FUNCTION as_roles;
