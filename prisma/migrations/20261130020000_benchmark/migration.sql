-- The comparison of cities: each says itself whether it takes part, and one function sees those that do, and no others.

ALTER TABLE municipalities ADD COLUMN in_benchmark boolean NOT NULL DEFAULT false;

-- What cities published since a day, by the key of a category, in the ten counts of its scores: of those categories that the
-- city that asks has in common with two others at least, each with as many published ratings as its own group has. Cities
-- with invented ratings and live ones are never compared. Each sum is of whole groups, and stands on the city's own page too.
CREATE FUNCTION compare_cities(asking bigint, since date)
  RETURNS TABLE (key text, municipality_id bigint, slug text, name jsonb, counts int[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  WITH summed AS (
    SELECT c.key, m.municipality_id, m.slug, m.name,
      ARRAY[sum(r.s1), sum(r.s2), sum(r.s3), sum(r.s4), sum(r.s5), sum(r.s6), sum(r.s7), sum(r.s8), sum(r.s9), sum(r.s10)]::int[] AS counts
    FROM municipalities a
      JOIN municipalities m ON m.is_demo = a.is_demo AND m.in_benchmark
      JOIN categories c ON c.municipality_id = m.municipality_id AND c.retired_on IS NULL
      JOIN rollups r ON r.municipality_id = c.municipality_id AND r.category_id = c.id
    WHERE a.municipality_id = asking AND a.in_benchmark AND r.standing = 'COUNTED' AND r.day >= since
    GROUP BY c.key, m.municipality_id, m.slug, m.name, m.threshold
    HAVING sum(r.s1 + r.s2 + r.s3 + r.s4 + r.s5 + r.s6 + r.s7 + r.s8 + r.s9 + r.s10) >= m.threshold
  )
  SELECT s.key, s.municipality_id, s.slug, s.name, s.counts FROM summed s
  WHERE s.key IN (
    SELECT o.key FROM summed o GROUP BY o.key HAVING count(*) >= 3 AND bool_or(o.municipality_id = asking)
  );
END;

DO $do$
DECLARE
  prefix constant text := current_database();
  role constant text := prefix || '_benchmark';
BEGIN
  EXECUTE format('GRANT UPDATE (in_benchmark) ON municipalities TO %I', prefix || '_member');

  -- Nobody logs in as it. It reads of a city that takes part what it published, and of any other nothing.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
    EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', role);
  END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role);
  EXECUTE format('GRANT SELECT (municipality_id, slug, name, threshold, is_demo, in_benchmark) ON municipalities TO %I', role);
  EXECUTE format('GRANT SELECT (municipality_id, id, key, retired_on) ON categories TO %I', role);
  EXECUTE format('GRANT SELECT ON rollups TO %I', role);
  EXECUTE format('CREATE POLICY benchmark ON municipalities FOR SELECT TO %I USING (in_benchmark)', role);
  EXECUTE format('CREATE POLICY benchmark ON categories FOR SELECT TO %I USING (municipality_id IN (SELECT m.municipality_id FROM municipalities m))', role);
  EXECUTE format('CREATE POLICY benchmark ON rollups FOR SELECT TO %I USING (municipality_id IN (SELECT m.municipality_id FROM municipalities m))', role);

  EXECUTE format('GRANT %I TO CURRENT_USER', role);
  EXECUTE format('GRANT CREATE ON SCHEMA public TO %I', role);
  EXECUTE format('ALTER FUNCTION compare_cities OWNER TO %I', role);
  EXECUTE format('REVOKE ALL ON FUNCTION compare_cities FROM PUBLIC');
  EXECUTE format('GRANT EXECUTE ON FUNCTION compare_cities TO %I', prefix || '_citizen');
  EXECUTE format('REVOKE CREATE ON SCHEMA public FROM %I', role);
  EXECUTE format('REVOKE %I FROM CURRENT_USER', role);
END
$do$;
