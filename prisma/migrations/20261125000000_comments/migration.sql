-- Comments: slips of a third kind, and where the opened ones lie until a member reads them.

-- A comment is asked for only where the municipality wants it.
ALTER TABLE municipalities ADD COLUMN comments_allowed boolean NOT NULL DEFAULT false;

-- cast_ballots takes any kind: these checks decide, and cost a vote nothing.
ALTER TABLE ballots DROP CONSTRAINT ballots_kind_check,
  ADD CONSTRAINT ballots_kind_check CHECK (kind IN ('score', 'answer', 'comment'));
ALTER TABLE spoiled DROP CONSTRAINT spoiled_kind_check,
  ADD CONSTRAINT spoiled_kind_check CHECK (kind IN ('score', 'answer', 'comment'));

-- Opened in groups, and shown singly: so no score, no opening, and no day but the first of the month.
CREATE TABLE comments (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  location_id bigint NOT NULL,
  standing text NOT NULL CHECK (standing IN ('COUNTED', 'UNCONFIRMED')),
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 300),
  -- A member may hide one. Nothing is deleted.
  hidden boolean NOT NULL DEFAULT false,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, location_id) REFERENCES locations (municipality_id, id)
);
CREATE INDEX comments_municipality_id_month_id_idx ON comments (municipality_id, month, id);
CREATE INDEX comments_municipality_id_location_id_month_id_idx ON comments (municipality_id, location_id, month, id);

DO $do$
DECLARE
  prefix text := current_database();
  tenant_check constant text := 'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)';
BEGIN
  ALTER TABLE comments ENABLE ROW LEVEL SECURITY;
  ALTER TABLE comments FORCE ROW LEVEL SECURITY;
  -- Members read their own municipality's. A citizen never does.
  EXECUTE format('GRANT SELECT ON comments TO %I', prefix || '_member');
  EXECUTE format('CREATE POLICY member ON comments TO %I USING (%s) WITH CHECK (%s)', prefix || '_member', tenant_check, tenant_check);
  -- The counter only ever adds.
  EXECUTE format('GRANT INSERT ON comments TO %I', prefix || '_counter');
  EXECUTE format('CREATE POLICY counter ON comments TO %I USING (true) WITH CHECK (true)', prefix || '_counter');
  -- The operator takes them away with everything else that a demo city published.
  EXECUTE format('GRANT SELECT, DELETE ON comments TO %I', prefix || '_operator');
  EXECUTE format('CREATE POLICY operator ON comments TO %I USING (municipality_id IN (SELECT m.municipality_id FROM municipalities m WHERE m.is_demo))',
    prefix || '_operator');
END
$do$;
