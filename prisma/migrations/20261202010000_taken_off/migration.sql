-- A sign that was taken off a round is remembered there: a fitter's phone that did not hear of it may still tell of it, and what it
-- tells is kept. Nobody takes the row away any more.
ALTER TABLE mounting_round_signs ADD COLUMN taken_off_on date;
DO $do$
BEGIN
  EXECUTE format('GRANT UPDATE (taken_off_on) ON mounting_round_signs TO %I', current_database() || '_member');
  EXECUTE format('REVOKE DELETE ON mounting_round_signs FROM %I', current_database() || '_member');
END
$do$;
