-- Operators who sign in: who runs the platform from its pages, and the links that make somebody one of them, once.

-- An operator is an account like a member's; what it may do in municipalities has nothing to do with being a member there.
CREATE TABLE operators (
  user_id uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  since timestamptz NOT NULL,
  appointed_by text NOT NULL
);

-- Of the link only a hash is kept: whoever reads the table cannot use it.
CREATE TABLE appointments (
  token_hash bytea PRIMARY KEY,
  email text NOT NULL CHECK (email = lower(email)),
  appointed_by text NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);

DO $do$
DECLARE
  prefix constant text := current_database();
  each text;
BEGIN
  FOREACH each IN ARRAY ARRAY['operators', 'appointments'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', each);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', each);
    EXECUTE format('CREATE POLICY gate ON %I TO %I USING (true) WITH CHECK (true)', each, prefix || '_gate');
  END LOOP;
  -- The gate lets operators in, and takes them away for the command; the operator's role only makes links.
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON operators TO %I', prefix || '_gate');
  EXECUTE format('GRANT SELECT, UPDATE (accepted_at) ON appointments TO %I', prefix || '_gate');
  EXECUTE format('GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON appointments TO %I', prefix || '_operator');
  EXECUTE format('CREATE POLICY operator ON appointments TO %I USING (true) WITH CHECK (true)', prefix || '_operator');
END
$do$;
