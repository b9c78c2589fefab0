-- A member asks for a version of the open data now: it is due again.
DO $do$
BEGIN
  EXECUTE format('GRANT UPDATE (open_data_on) ON municipalities TO %I', current_database() || '_member');
END
$do$;
