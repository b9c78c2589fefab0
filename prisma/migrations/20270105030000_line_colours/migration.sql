-- The colour by which people know a line: route_color of GTFS.

-- In what follows @member stands for the role <database>_member.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE replace(statements, '@member', quote_ident(current_database() || '_member'));
END
$$;

ALTER TABLE lines ADD COLUMN colour text CHECK (colour ~ '^#[0-9a-f]{6}$');

SELECT as_roles('GRANT UPDATE (colour) ON lines TO @member');

DROP FUNCTION as_roles;
