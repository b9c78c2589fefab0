-- What is written as if somebody may be harmed is told to admins at once: found when a comment is opened, and told of. It hides nothing.
-- Null: nothing was found, or nobody looked, as in what was opened before.
ALTER TABLE comments ADD COLUMN danger text;
ALTER TABLE comments ADD CONSTRAINT comments_danger_check CHECK (danger IN ('FOUND', 'TOLD')) NOT VALID;

-- Jobs see whose a comment is, of which month, and whether it is to be told of; never what it says.
SELECT pgboss.create_queue('comments.danger', '{"policy": "standard"}');
SELECT pgboss.create_queue('comments.send-danger', '{"policy": "standard"}');
DO $$
DECLARE
  jobs text := quote_ident(current_database() || '_jobs');
BEGIN
  EXECUTE format('GRANT SELECT (municipality_id, month, danger), UPDATE (danger) ON comments TO %s', jobs);
  EXECUTE format('CREATE POLICY jobs ON comments TO %s USING (true)', jobs);
END
$$;
