-- An invitation's letter waits like those to print shops and fitters, also where an operator invites the first admin.
DO $do$
DECLARE
  prefix constant text := current_database();
  tenant_check constant text := 'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)';
BEGIN
  EXECUTE format('CREATE POLICY operator ON waiting_letters TO %I USING (%s) WITH CHECK (%s)', prefix || '_operator', tenant_check, tenant_check);
  EXECUTE format('GRANT SELECT (municipality_id, id), INSERT, DELETE ON waiting_letters TO %I', prefix || '_operator');
END
$do$;
