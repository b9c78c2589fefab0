-- Since when what riders and visitors may tell is asked as it is: a sum of a period in which that changed would have too few beside it, and
-- is not published. Null: it never changed.

-- In what follows @member stands for the role <database>_member.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  role text;
BEGIN
  statements := replace(statements, '@own',
    'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)');
  statements := replace(statements, '@demo', 'municipality_id IN (SELECT m.municipality_id FROM municipalities m WHERE m.is_demo)');
  FOREACH role IN ARRAY ARRAY['citizen', 'counter', 'member', 'operator', 'mover'] LOOP
    statements := replace(statements, '@' || role, quote_ident(current_database() || '_' || role));
  END LOOP;
  EXECUTE statements;
END
$$;

ALTER TABLE categories ADD COLUMN day_parts_since date;
ALTER TABLE lines ADD COLUMN told_since date;

SELECT as_roles($$
  GRANT SELECT (day_parts_since) ON categories TO @counter;
  GRANT UPDATE (told_since) ON lines TO @member;
$$);

DROP FUNCTION as_roles;
