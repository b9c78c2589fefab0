-- An alert where unusually much of what a place or a category publishes is unconfirmed after its opening hours were changed.

-- count: the unconfirmed ratings of 30 days; before and after: their share among all, usually and in those days.
ALTER TABLE alerts DROP CONSTRAINT alerts_kind_check, DROP CONSTRAINT alerts_change_check;
ALTER TABLE alerts ADD CONSTRAINT alerts_kind_check CHECK (kind IN ('DROP', 'RISE', 'SILENT', 'FLOOD', 'HOURS')),
  ADD CONSTRAINT alerts_change_check CHECK ((after IS NOT NULL) = (kind IN ('DROP', 'RISE', 'HOURS')));
-- Whoever chose to hear of many unconfirmed ratings hears of these too.
UPDATE alert_subscriptions SET kinds = array_append(kinds, 'HOURS'), version = version + 1 WHERE 'FLOOD' = ANY(kinds);

-- Whoever looks must know which places have hours of their own, and not those of their category.
DO $do$
DECLARE
  jobs constant text := current_database() || '_jobs';
BEGIN
  EXECUTE format('GRANT SELECT ON opening_hours TO %I', jobs);
  EXECUTE format('CREATE POLICY jobs ON opening_hours FOR SELECT TO %I USING (true)', jobs);
END
$do$;
