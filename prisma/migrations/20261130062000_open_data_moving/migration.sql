-- Versions of open data go along where their municipality moves, and go away where it is erased.
DO $do$
DECLARE
  mover constant text := current_database() || '_mover';
  each text;
  tenant_check constant text := 'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)';
BEGIN
  FOREACH each IN ARRAY ARRAY['open_data_versions', 'open_data_files', 'open_data_pieces'] LOOP
    EXECUTE format('CREATE POLICY mover ON %I TO %I USING (%s) WITH CHECK (%s)', each, mover, tenant_check, tenant_check);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON %I TO %I', each, mover);
  END LOOP;
END
$do$;
