-- What operators do with a municipality: suspend it, call it something else in addresses, give it a host of its own.

-- While it is suspended its pages say so and no vote is taken. What waits in the box stays there and is opened as always.
ALTER TABLE municipalities
  ADD COLUMN suspended_at timestamptz,
  ADD COLUMN suspended_why text,
  ADD CONSTRAINT municipalities_suspended_check CHECK ((suspended_at IS NULL) = (suspended_why IS NULL));
-- A host leads to one municipality.
CREATE UNIQUE INDEX municipalities_host_key ON municipalities (host);

-- Slugs that a municipality had: addresses with them lead to it for ever, and no other one may have them.
CREATE TABLE former_slugs (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  slug text NOT NULL UNIQUE,
  PRIMARY KEY (municipality_id, slug)
);

ALTER TABLE former_slugs ENABLE ROW LEVEL SECURITY;
ALTER TABLE former_slugs FORCE ROW LEVEL SECURITY;

DO $do$
DECLARE
  prefix constant text := current_database();
BEGIN
  EXECUTE format('GRANT SELECT ON former_slugs TO %I', prefix || '_citizen');
  EXECUTE format('CREATE POLICY citizen ON former_slugs FOR SELECT TO %I USING (true)', prefix || '_citizen');
  EXECUTE format('GRANT SELECT, INSERT ON former_slugs TO %I', prefix || '_operator');
  EXECUTE format('CREATE POLICY operator ON former_slugs TO %I USING (true) WITH CHECK (true)', prefix || '_operator');
END
$do$;
