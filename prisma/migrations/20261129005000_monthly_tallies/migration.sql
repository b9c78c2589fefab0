-- Counts of a location and a month: what a table of all places asks for. Tallies by day would answer too, with up to thirty
-- times the rows: for a year of a city with a million ratings 37,000 instead of 2,200.

CREATE TABLE monthly_tallies (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  location_id bigint NOT NULL,
  standing text NOT NULL CHECK (standing IN ('COUNTED', 'UNCONFIRMED')),
  -- Its first day.
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  category_id bigint NOT NULL,
  settlement_id bigint NOT NULL,
  s1 integer NOT NULL CHECK (s1 >= 0), s2 integer NOT NULL CHECK (s2 >= 0),
  s3 integer NOT NULL CHECK (s3 >= 0), s4 integer NOT NULL CHECK (s4 >= 0),
  s5 integer NOT NULL CHECK (s5 >= 0), s6 integer NOT NULL CHECK (s6 >= 0),
  s7 integer NOT NULL CHECK (s7 >= 0), s8 integer NOT NULL CHECK (s8 >= 0),
  s9 integer NOT NULL CHECK (s9 >= 0), s10 integer NOT NULL CHECK (s10 >= 0),
  PRIMARY KEY (municipality_id, location_id, standing, month, category_id, settlement_id),
  FOREIGN KEY (municipality_id, location_id) REFERENCES locations (municipality_id, id),
  FOREIGN KEY (municipality_id, category_id) REFERENCES categories (municipality_id, id),
  FOREIGN KEY (municipality_id, settlement_id) REFERENCES settlements (municipality_id, id),
  CONSTRAINT monthly_tallies_group_check CHECK (s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 >= 5)
);

-- The owner is bound by row-level security too, and has no policy.
ALTER TABLE tallies NO FORCE ROW LEVEL SECURITY;
INSERT INTO monthly_tallies (municipality_id, location_id, standing, month, category_id, settlement_id,
    s1, s2, s3, s4, s5, s6, s7, s8, s9, s10)
  SELECT municipality_id, location_id, standing, date_trunc('month', day::timestamp)::date, category_id, settlement_id,
    sum(s1), sum(s2), sum(s3), sum(s4), sum(s5), sum(s6), sum(s7), sum(s8), sum(s9), sum(s10)
  FROM tallies GROUP BY 1, 2, 3, 4, 5, 6;
ALTER TABLE tallies FORCE ROW LEVEL SECURITY;

DO $do$
DECLARE
  prefix constant text := current_database();
  tenant_check constant text := 'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)';
  demo_check constant text := 'municipality_id IN (SELECT m.municipality_id FROM municipalities m WHERE m.is_demo)';
BEGIN
  ALTER TABLE monthly_tallies ENABLE ROW LEVEL SECURITY;
  ALTER TABLE monthly_tallies FORCE ROW LEVEL SECURITY;
  -- As tallies: everybody reads, a member moves an opening, the counter adds, the operator invents in demo cities.
  EXECUTE format('GRANT SELECT ON monthly_tallies TO %I', prefix || '_citizen');
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON monthly_tallies TO %I', prefix || '_member');
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON monthly_tallies TO %I', prefix || '_counter');
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON monthly_tallies TO %I', prefix || '_operator');
  EXECUTE format('CREATE POLICY citizen ON monthly_tallies FOR SELECT TO %I USING (true)', prefix || '_citizen');
  EXECUTE format('CREATE POLICY member ON monthly_tallies TO %I USING (%s) WITH CHECK (%s)', prefix || '_member', tenant_check, tenant_check);
  EXECUTE format('CREATE POLICY counter ON monthly_tallies TO %I USING (true) WITH CHECK (true)', prefix || '_counter');
  EXECUTE format('CREATE POLICY operator ON monthly_tallies TO %I USING (%s)', prefix || '_operator', demo_check);
END
$do$;
