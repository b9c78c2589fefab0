-- Reminders of the annual report's deadline.

-- Letters of reports, by member: each goes out once, whichever process was quicker to claim it.
CREATE TABLE report_letters (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  member_id bigint NOT NULL,
  name text NOT NULL,
  claimed_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, member_id, name)
);
ALTER TABLE report_letters ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_letters FORCE ROW LEVEL SECURITY;

SELECT pgboss.create_queue('reports.letters', '{"policy": "standard"}');

DO $do$
DECLARE
  jobs constant text := current_database() || '_jobs';
BEGIN
  EXECUTE format('GRANT SELECT (municipality_id, year, edition, withdrawn_at) ON report_editions TO %I', jobs);
  EXECUTE format('CREATE POLICY jobs ON report_editions FOR SELECT TO %I USING (true)', jobs);
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON report_letters TO %I', jobs);
  EXECUTE format('CREATE POLICY jobs ON report_letters TO %I USING (true) WITH CHECK (true)', jobs);
END
$do$;
