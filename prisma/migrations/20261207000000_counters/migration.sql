-- Which counter has the keys: the same id lies in KEYS_DIR and its copies. A counter without it opens nothing and offers no key, since it
-- would take the keys of the other one for lost. One row, none before a counter came.
CREATE TABLE counters (
  id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  counter_id uuid NOT NULL
);
ALTER TABLE counters ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

DO $do$
DECLARE
  counter text := quote_ident(current_database() || '_counter');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON counters TO %s', counter);
  EXECUTE format('CREATE POLICY counter ON counters TO %s USING (true) WITH CHECK (true)', counter);
END
$do$;
