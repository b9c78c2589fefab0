-- An admin chooses the licence of the city's open data.
DO $do$
BEGIN
  EXECUTE format('GRANT UPDATE (open_data_licence) ON municipalities TO %I', current_database() || '_member');
END
$do$;
