-- Letters to who has a task that is due: looked for by a job, which notes the day in reminded_on.

SELECT pgboss.create_queue('tasks.remind', '{"policy": "standard"}');

DO $do$
DECLARE
  jobs constant text := current_database() || '_jobs';
BEGIN
  EXECUTE format('GRANT SELECT, UPDATE (reminded_on) ON tasks TO %I', jobs);
  EXECUTE format('CREATE POLICY jobs ON tasks TO %I USING (true) WITH CHECK (true)', jobs);
END
$do$;
