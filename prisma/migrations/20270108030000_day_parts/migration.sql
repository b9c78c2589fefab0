-- Whether who rated a place of a category is asked in which part of the day that was, and what was said: sums of a whole period over all
-- places, never of one of them.

-- In what follows @member stands for the role <database>_member, @own for the rows of the municipality that is set, and @demo for those
-- of cities with invented ratings.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  role text;
BEGIN
  statements := replace(statements, '@own',
    'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)');
  statements := replace(statements, '@demo', 'municipality_id IN (SELECT m.municipality_id FROM municipalities m WHERE m.is_demo)');
  FOREACH role IN ARRAY ARRAY['citizen', 'counter', 'member', 'operator', 'mover'] LOOP
    statements := replace(statements, '@' || role, quote_ident(current_database() || '_' || role));
  END LOOP;
  EXECUTE statements;
END
$$;

-- ENDED: asked no more, and what waits still comes out.
ALTER TABLE categories ADD COLUMN day_parts text NOT NULL DEFAULT 'NEVER' CHECK (day_parts IN ('NEVER', 'ASKED', 'ENDED'));

-- What was said of a part of the day at all places of a category, in a period of pools.
CREATE TABLE day_part_pools (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  category_id bigint NOT NULL,
  part text NOT NULL CHECK (part IN ('MORNING', 'DAY', 'EVENING')),
  standing text NOT NULL CHECK (standing IN ('COUNTED', 'UNCONFIRMED')),
  day date NOT NULL,
  places integer NOT NULL CHECK (places >= 3),
  s1 integer NOT NULL CHECK (s1 >= 0), s2 integer NOT NULL CHECK (s2 >= 0),
  s3 integer NOT NULL CHECK (s3 >= 0), s4 integer NOT NULL CHECK (s4 >= 0),
  s5 integer NOT NULL CHECK (s5 >= 0), s6 integer NOT NULL CHECK (s6 >= 0),
  s7 integer NOT NULL CHECK (s7 >= 0), s8 integer NOT NULL CHECK (s8 >= 0),
  s9 integer NOT NULL CHECK (s9 >= 0), s10 integer NOT NULL CHECK (s10 >= 0),
  PRIMARY KEY (municipality_id, category_id, part, standing, day),
  FOREIGN KEY (municipality_id, category_id) REFERENCES categories (municipality_id, id),
  CONSTRAINT day_part_pools_group_check CHECK (s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 >= 5)
);
ALTER TABLE day_part_pools ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

SELECT as_roles($$
  GRANT SELECT (day_parts) ON categories TO @counter;

  GRANT SELECT ON day_part_pools TO @citizen;
  CREATE POLICY citizen ON day_part_pools FOR SELECT TO @citizen USING (true);
  GRANT SELECT ON day_part_pools TO @member;
  CREATE POLICY member ON day_part_pools TO @member USING (@own) WITH CHECK (@own);
  GRANT SELECT, INSERT, UPDATE ON day_part_pools TO @counter;
  CREATE POLICY counter ON day_part_pools TO @counter USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, DELETE ON day_part_pools TO @operator;
  CREATE POLICY operator ON day_part_pools TO @operator USING (@demo);
  GRANT SELECT, INSERT, DELETE ON day_part_pools TO @mover;
  CREATE POLICY mover ON day_part_pools TO @mover USING (@own) WITH CHECK (@own);
$$);

DROP FUNCTION as_roles;
