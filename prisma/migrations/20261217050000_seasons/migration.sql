-- A place with a first and a last day, as an event has them. Days are text, YYYY-MM-DD, as they are everywhere else: they compare as days do.
-- The days that held until the last change stand beside them, up to the day of the change: votes of then count.
ALTER TABLE locations ADD COLUMN first_day text, ADD COLUMN last_day text, ADD COLUMN first_day_before text, ADD COLUMN last_day_before text;
ALTER TABLE locations ADD CONSTRAINT locations_season_check CHECK (
  coalesce(first_day ~ '^\d{4}-\d{2}-\d{2}$', true) AND coalesce(last_day ~ '^\d{4}-\d{2}-\d{2}$', true)
  AND coalesce(first_day <= last_day, true)
  AND (kind IN ('place', 'online') OR (first_day IS NULL AND last_day IS NULL))
  AND (first_day_before IS NULL OR last_day_before IS NOT NULL)) NOT VALID;
ALTER TABLE location_changes DROP CONSTRAINT location_changes_change_check;
ALTER TABLE location_changes ADD CONSTRAINT location_changes_change_check
  CHECK (change IN ('ADDED', 'SIGN', 'CATEGORY', 'SETTLEMENT', 'HOURS', 'PRESENCE', 'SEASON')) NOT VALID;
