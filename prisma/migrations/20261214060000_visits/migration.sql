-- How many people came to a place in a month, as a member told it: what share of them answered, and averages in which a place weighs as
-- many as come there.

-- In what follows @member stands for the role <database>_member, and @own for the rows of the municipality that is set.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  role text;
BEGIN
  statements := replace(statements, '@own',
    'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)');
  FOREACH role IN ARRAY ARRAY['member', 'mover'] LOOP
    statements := replace(statements, '@' || role, quote_ident(current_database() || '_' || role));
  END LOOP;
  EXECUTE statements;
END
$$;

CREATE TABLE visits (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  location_id bigint NOT NULL,
  -- Its first day.
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  visitors integer NOT NULL CHECK (visitors BETWEEN 1 AND 10000000),
  -- Who counted them.
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 120),
  -- The municipality's day.
  recorded_on date NOT NULL,
  PRIMARY KEY (municipality_id, location_id, month),
  FOREIGN KEY (municipality_id, location_id) REFERENCES locations (municipality_id, id)
);
ALTER TABLE visits ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

SELECT as_roles($$
  GRANT SELECT, INSERT, DELETE, UPDATE (visitors, source, recorded_on) ON visits TO @member;
  CREATE POLICY member ON visits TO @member USING (@own) WITH CHECK (@own);
  GRANT SELECT, INSERT, DELETE ON visits TO @mover;
  CREATE POLICY mover ON visits TO @mover USING (@own) WITH CHECK (@own);
$$);

DROP FUNCTION as_roles;
