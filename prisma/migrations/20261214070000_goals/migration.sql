-- What average a service is to have on a day.

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

CREATE TABLE goals (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  category_id bigint NOT NULL,
  -- Of a point: 84 is an average of 8.4.
  tenths integer NOT NULL CHECK (tenths BETWEEN 10 AND 100),
  due_on date NOT NULL,
  set_on date NOT NULL,
  PRIMARY KEY (municipality_id, category_id),
  FOREIGN KEY (municipality_id, category_id) REFERENCES categories (municipality_id, id)
);
ALTER TABLE goals ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

SELECT as_roles($$
  GRANT SELECT, INSERT, DELETE, UPDATE (tenths, due_on, set_on) ON goals TO @member;
  CREATE POLICY member ON goals TO @member USING (@own) WITH CHECK (@own);
  GRANT SELECT, INSERT, DELETE ON goals TO @mover;
  CREATE POLICY mover ON goals TO @mover USING (@own) WITH CHECK (@own);
$$);

DROP FUNCTION as_roles;
