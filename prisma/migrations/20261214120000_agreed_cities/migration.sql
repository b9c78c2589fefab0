-- What cities that agreed to be compared published, each category of each of them: where several installations are one country, one alone
-- cannot tell which categories three cities have in common. compare_cities is left for the version before, and goes a release later.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['citizen', 'benchmark'] LOOP
    statements := replace(statements, '@' || role, quote_ident(current_database() || '_' || role));
  END LOOP;
  EXECUTE statements;
END
$$;
SELECT as_roles('GRANT @benchmark TO CURRENT_USER');
SELECT as_roles('GRANT CREATE ON SCHEMA public TO @benchmark');

CREATE FUNCTION agreed_cities(demo boolean, since date)
  RETURNS TABLE (key text, slug text, name jsonb, counts int[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT c.key, m.slug, m.name,
    ARRAY[sum(b.s1), sum(b.s2), sum(b.s3), sum(b.s4), sum(b.s5), sum(b.s6), sum(b.s7), sum(b.s8), sum(b.s9), sum(b.s10)]::int[] AS counts
  FROM municipalities m
    JOIN categories c ON c.municipality_id = m.municipality_id AND c.retired_on IS NULL
    JOIN benchmark_months b ON b.municipality_id = c.municipality_id AND b.category_id = c.id
  WHERE m.is_demo = demo AND m.in_benchmark AND b.month >= since
  GROUP BY c.key, m.municipality_id, m.slug, m.name, m.threshold
  HAVING sum(b.s1 + b.s2 + b.s3 + b.s4 + b.s5 + b.s6 + b.s7 + b.s8 + b.s9 + b.s10) >= m.threshold;
END;

SELECT as_roles($$
  REVOKE ALL ON FUNCTION agreed_cities FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION agreed_cities TO @citizen;
  ALTER FUNCTION agreed_cities OWNER TO @benchmark;
$$);
SELECT as_roles('REVOKE CREATE ON SCHEMA public FROM @benchmark');
SELECT as_roles('REVOKE @benchmark FROM CURRENT_USER');
DROP FUNCTION as_roles;
