-- Letters to those who have no account, a print shop or a fitter: each lies here from the commit that it tells of until it was
-- handed over. sealed: the whole letter, under a key that is not in the database, since the link in it opens an order or a round.

CREATE TABLE waiting_letters (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  sealed bytea NOT NULL,
  claimed_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
ALTER TABLE waiting_letters ENABLE ROW LEVEL SECURITY;
ALTER TABLE waiting_letters FORCE ROW LEVEL SECURITY;

SELECT pgboss.create_queue('letters.send', '{"policy": "standard"}');

DO $do$
DECLARE
  prefix constant text := current_database();
  tenant_check constant text := 'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)';
BEGIN
  EXECUTE format('CREATE POLICY member ON waiting_letters TO %I USING (%s) WITH CHECK (%s)', prefix || '_member', tenant_check, tenant_check);
  EXECUTE format('CREATE POLICY mover ON waiting_letters TO %I USING (%s) WITH CHECK (%s)', prefix || '_mover', tenant_check, tenant_check);
  EXECUTE format('CREATE POLICY jobs ON waiting_letters TO %I USING (true) WITH CHECK (true)', prefix || '_jobs');
  EXECUTE format('GRANT SELECT (municipality_id, id), INSERT, DELETE ON waiting_letters TO %I', prefix || '_member');
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON waiting_letters TO %I', prefix || '_mover');
  EXECUTE format('GRANT SELECT, UPDATE (claimed_at), DELETE ON waiting_letters TO %I', prefix || '_jobs');
END
$do$;
