-- A city's own server for reports of what is broken (Open311 GeoReport v2), and as which of its services a category's reports go there.
-- The reports themselves are in no table.

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

CREATE TABLE request_servers (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  endpoint text NOT NULL,
  jurisdiction text,
  -- Sealed under a key that is in no database.
  api_key bytea,
  format text NOT NULL CHECK (format IN ('JSON', 'XML')),
  -- Whether a picture goes along, as a file of the form.
  takes_photos boolean NOT NULL DEFAULT false,
  PRIMARY KEY (municipality_id)
);
ALTER TABLE request_servers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE municipalities ADD COLUMN request_service text;
ALTER TABLE categories ADD COLUMN request_service text;

SELECT as_roles($$
  GRANT SELECT, INSERT, DELETE, UPDATE (endpoint, jurisdiction, api_key, format, takes_photos) ON request_servers TO @member;
  CREATE POLICY member ON request_servers TO @member USING (@own) WITH CHECK (@own);
  GRANT SELECT, INSERT, DELETE ON request_servers TO @mover;
  CREATE POLICY mover ON request_servers TO @mover USING (@own) WITH CHECK (@own);
  GRANT UPDATE (request_service) ON municipalities TO @member;
$$);

DROP FUNCTION as_roles;
