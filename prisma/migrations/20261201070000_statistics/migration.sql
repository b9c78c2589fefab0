-- Whoever adds thousands of places at once has the planner count anew: by what it knew before, a new city has next to no rows, and
-- a join of its signs compared each with each. Before PostgreSQL 17 only autovacuum may, a minute later.
DO $do$
DECLARE
  each text;
BEGIN
  IF current_setting('server_version_num')::int >= 170000 THEN
    FOREACH each IN ARRAY ARRAY['operator', 'member', 'mover'] LOOP
      EXECUTE format('GRANT MAINTAIN ON settlements, locations, sign_codes, signs TO %I', current_database() || '_' || each);
    END LOOP;
  END IF;
END
$do$;
