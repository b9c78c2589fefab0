-- A city's own admins take categories of the templates too: what a template wrote is remembered by them as by operators.
DO $do$
DECLARE
  prefix constant text := current_database();
  tenant_check constant text := 'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)';
BEGIN
  EXECUTE format('CREATE POLICY member ON template_rows TO %I USING (%s) WITH CHECK (%s)', prefix || '_member', tenant_check, tenant_check);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON template_rows TO %I', prefix || '_member');
END
$do$;
