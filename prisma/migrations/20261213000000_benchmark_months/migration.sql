-- What cities that agreed to be compared published, by category and month: with a country's cities the sums by day would be two million rows
-- for each look. It is read anew every quarter of an hour, as the role that sees only those cities; who leaves is left out at once.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['jobs', 'benchmark'] LOOP
    statements := replace(statements, '@' || role, quote_ident(current_database() || '_' || role));
  END LOOP;
  EXECUTE statements;
END
$$;
SELECT as_roles('GRANT @benchmark TO CURRENT_USER');
SELECT as_roles('GRANT CREATE ON SCHEMA public TO @benchmark');

CREATE MATERIALIZED VIEW benchmark_months AS
  SELECT municipality_id, category_id, date_trunc('month', day::timestamp)::date AS month,
    sum(s1) AS s1, sum(s2) AS s2, sum(s3) AS s3, sum(s4) AS s4, sum(s5) AS s5, sum(s6) AS s6, sum(s7) AS s7, sum(s8) AS s8, sum(s9) AS s9,
    sum(s10) AS s10
  FROM rollups
  -- A comparison begins a year before the month that it is, in whatever time zone.
  WHERE standing = 'COUNTED' AND day >= date_trunc('month', current_date::timestamp) - interval '13 months'
  GROUP BY 1, 2, 3
  WITH NO DATA;
CREATE UNIQUE INDEX benchmark_months_pkey ON benchmark_months (municipality_id, category_id, month);

CREATE FUNCTION refresh_benchmark() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  REFRESH MATERIALIZED VIEW benchmark_months;
END
$$;

SELECT as_roles($$
  REVOKE ALL ON FUNCTION refresh_benchmark FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION refresh_benchmark TO @jobs;
  ALTER MATERIALIZED VIEW benchmark_months OWNER TO @benchmark;
  ALTER FUNCTION refresh_benchmark OWNER TO @benchmark;
$$);

CREATE OR REPLACE FUNCTION compare_cities(asking bigint, since date)
  RETURNS TABLE (key text, municipality_id bigint, slug text, name jsonb, counts int[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  WITH summed AS (
    SELECT c.key, m.municipality_id, m.slug, m.name,
      ARRAY[sum(b.s1), sum(b.s2), sum(b.s3), sum(b.s4), sum(b.s5), sum(b.s6), sum(b.s7), sum(b.s8), sum(b.s9), sum(b.s10)]::int[] AS counts
    FROM municipalities a
      JOIN municipalities m ON m.is_demo = a.is_demo AND m.in_benchmark
      JOIN categories c ON c.municipality_id = m.municipality_id AND c.retired_on IS NULL
      JOIN benchmark_months b ON b.municipality_id = c.municipality_id AND b.category_id = c.id
    WHERE a.municipality_id = asking AND a.in_benchmark AND b.month >= since
    GROUP BY c.key, m.municipality_id, m.slug, m.name, m.threshold
    HAVING sum(b.s1 + b.s2 + b.s3 + b.s4 + b.s5 + b.s6 + b.s7 + b.s8 + b.s9 + b.s10) >= m.threshold
  )
  SELECT s.key, s.municipality_id, s.slug, s.name, s.counts FROM summed s
  WHERE s.key IN (
    SELECT o.key FROM summed o GROUP BY o.key HAVING count(*) >= 3 AND bool_or(o.municipality_id = asking)
  );
END;
SELECT as_roles('ALTER FUNCTION compare_cities OWNER TO @benchmark');

REFRESH MATERIALIZED VIEW benchmark_months;
SELECT pgboss.create_queue('benchmark.refresh', '{"policy": "standard"}');

SELECT as_roles('REVOKE CREATE ON SCHEMA public FROM @benchmark');
SELECT as_roles('REVOKE @benchmark FROM CURRENT_USER');
DROP FUNCTION as_roles;
