-- Which counter has the keys: the same id lies in KEYS_DIR and its copies. A counter without it opens nothing and offers no key, since it
-- would take the keys of the other one for lost. One row, none before a counter came.
CREATE TABLE counters (
  id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  counter_id uuid NOT NULL,
  -- When it looked into the boxes last, by the database's clock; null: not yet. It says nothing of a vote.
  looked_at timestamptz
);
ALTER TABLE counters ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

DO $do$
DECLARE
  counter text := quote_ident(current_database() || '_counter');
  citizen text := quote_ident(current_database() || '_citizen');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON counters TO %s', counter);
  EXECUTE format('CREATE POLICY counter ON counters TO %s USING (true) WITH CHECK (true)', counter);
  -- An API that runs without a counter says whether there is one.
  EXECUTE format('GRANT SELECT (looked_at) ON counters TO %s', citizen);
  EXECUTE format('CREATE POLICY citizen ON counters FOR SELECT TO %s USING (true)', citizen);
END
$do$;
