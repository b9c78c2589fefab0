-- Two members never change a sign at once: the second hears that the first was quicker.
ALTER TABLE signs ADD COLUMN version integer NOT NULL DEFAULT 1;

DO $do$
BEGIN
  EXECUTE format('GRANT UPDATE (version) ON signs TO %I', current_database() || '_member');
END
$do$;
