-- Codes of authenticator apps that were shown: each works once, though it is right for a minute and a half.

CREATE TABLE used_codes (
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  code text NOT NULL CHECK (code ~ '^\d{6}$'),
  used_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, code)
);

DO $do$
DECLARE
  gate constant text := current_database() || '_gate';
BEGIN
  ALTER TABLE used_codes ENABLE ROW LEVEL SECURITY;
  ALTER TABLE used_codes FORCE ROW LEVEL SECURITY;
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON used_codes TO %I', gate);
  EXECUTE format('CREATE POLICY gate ON used_codes TO %I USING (true) WITH CHECK (true)', gate);
END
$do$;
