-- A letter of reports is claimed, then sent: one whose process died in between is claimed anew after a while, and not lost.
-- The monthly page sums whole months: jobs read tallies by month too.

ALTER TABLE report_letters ADD COLUMN sent_at timestamptz;
UPDATE report_letters SET sent_at = claimed_at;

DO $do$
DECLARE
  jobs constant text := current_database() || '_jobs';
BEGIN
  EXECUTE format('GRANT UPDATE ON report_letters TO %I', jobs);
  EXECUTE format('GRANT SELECT ON monthly_tallies TO %I', jobs);
  EXECUTE format('CREATE POLICY jobs ON monthly_tallies FOR SELECT TO %I USING (true)', jobs);
END
$do$;
