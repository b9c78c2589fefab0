-- A municipality's own languages: every text of the citizens' pages in each, beside bg and en, which come with the platform.
CREATE TABLE texts (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  language text NOT NULL CHECK (language NOT IN ('bg', 'en')),
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  PRIMARY KEY (municipality_id, language)
);
ALTER TABLE texts ENABLE ROW LEVEL SECURITY;
ALTER TABLE texts FORCE ROW LEVEL SECURITY;

DO $do$
DECLARE
  prefix text := current_database();
  tenant_check constant text := 'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)';
BEGIN
  EXECUTE format('GRANT SELECT ON texts TO %I, %I', prefix || '_citizen', prefix || '_member');
  EXECUTE format('CREATE POLICY citizen ON texts FOR SELECT TO %I USING (true)', prefix || '_citizen');
  EXECUTE format('CREATE POLICY member ON texts TO %I USING (%s) WITH CHECK (%s)', prefix || '_member', tenant_check, tenant_check);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON texts TO %I', prefix || '_operator');
  EXECUTE format('CREATE POLICY operator ON texts TO %I USING (true) WITH CHECK (true)', prefix || '_operator');
END
$do$;
