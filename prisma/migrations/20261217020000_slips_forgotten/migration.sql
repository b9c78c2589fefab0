-- Slips of paper are forgotten when no vote of them can come any more: a pile with its slips 31 days after its last day, and of spent slips
-- those of a year when the city has no pile left that began in it or before.

-- In what follows @box stands for the role <database>_box, and so on.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['counter', 'box'] LOOP
    statements := replace(statements, '@' || role, quote_ident(current_database() || '_' || role));
  END LOOP;
  EXECUTE statements;
END
$$;
SELECT as_roles('GRANT @box TO CURRENT_USER');

-- The year in which it was listed: a pile that it is of began by then. Nothing finer, which would tell the night.
ALTER TABLE spent_slips ADD COLUMN year integer NOT NULL DEFAULT extract(year FROM CURRENT_DATE);

-- Adds slips to the city's spent ones, under the year; answers how many there are. The version before calls
-- add_spent_slips, which lists all anew under the present year: they stay longer.
CREATE FUNCTION spend_slips(of_municipality bigint, ids uuid[], of_year integer) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH known AS (DELETE FROM spent_slips WHERE municipality_id = $1 RETURNING id, year),
    again AS (INSERT INTO spent_slips (municipality_id, id, year)
      SELECT $1, a.id, max(a.year) FROM (SELECT k.id, k.year FROM known k UNION ALL SELECT unnest($2), $3) a (id, year)
        GROUP BY a.id ORDER BY a.id RETURNING 1)
  SELECT count(*) FROM again
$$;

-- Forgets the city's piles whose last day is before the one that is given, with their slips, and what was spent in years by whose end none
-- began of those that are left; answers how many slips of piles went.
CREATE FUNCTION forget_paper_slips(of_municipality bigint, ended_before date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone bigint;
BEGIN
  DELETE FROM paper_slips s USING piles p WHERE s.municipality_id = $1 AND p.municipality_id = $1 AND p.id = s.pile_id AND p.ends_on < $2;
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM piles p WHERE p.municipality_id = $1 AND p.ends_on < $2;
  DELETE FROM spent_slips t WHERE t.municipality_id = $1
    AND NOT EXISTS (SELECT FROM piles p WHERE p.municipality_id = $1 AND p.begins_on <= make_date(t.year, 12, 31));
  RETURN gone;
END
$$;

SELECT as_roles($$
  GRANT DELETE ON piles, paper_slips TO @box;
  CREATE POLICY box_forgets ON piles FOR DELETE TO @box USING (true);
  CREATE POLICY box_forgets ON paper_slips FOR DELETE TO @box USING (true);
  REVOKE ALL ON FUNCTION spend_slips, forget_paper_slips FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION spend_slips, forget_paper_slips TO @counter;
  -- Giving a function away needs membership for a moment, and CREATE on the schema.
  GRANT CREATE ON SCHEMA public TO @box;
  ALTER FUNCTION spend_slips OWNER TO @box;
  ALTER FUNCTION forget_paper_slips OWNER TO @box;
  REVOKE CREATE ON SCHEMA public FROM @box;
  REVOKE @box FROM CURRENT_USER;
$$);

DROP FUNCTION as_roles;
