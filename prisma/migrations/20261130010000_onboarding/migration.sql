-- Onboarding: which municipality of the register a city is, and what of it still says what a template said.

-- One city a municipality: a city that took another slug is found again by it.
ALTER TABLE municipalities
  ADD COLUMN register_code text UNIQUE CHECK (register_code ~ '^[A-Z]{3}[0-9]{2}$');

-- What a template wrote, by its key, as a hash: what has another hash by now was changed by the city, and stays.
CREATE TABLE template_rows (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  hash text NOT NULL,
  PRIMARY KEY (municipality_id, key)
);

DO $do$
DECLARE
  prefix constant text := current_database();
BEGIN
  ALTER TABLE template_rows ENABLE ROW LEVEL SECURITY;
  ALTER TABLE template_rows FORCE ROW LEVEL SECURITY;
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON template_rows TO %I', prefix || '_operator');
  EXECUTE format('CREATE POLICY operator ON template_rows TO %I USING (true) WITH CHECK (true)', prefix || '_operator');
  -- The id of a city is drawn before its row is written: the right to write it is made for that id.
  EXECUTE format('GRANT USAGE ON SEQUENCE municipalities_municipality_id_seq TO %I', prefix || '_operator');
END
$do$;
