-- Whether a city is a demo decides what the operator may see and take away of its ratings: it is said once, when the city is made.
-- Whether it is compared with others decides what the benchmark may read of it: its members say so. Of every other column the operator may write; of one that comes later only where it is granted.
DO $do$
DECLARE
  operator constant text := current_database() || '_operator';
  columns text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
  WHERE attrelid = 'municipalities'::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('municipality_id', 'is_demo', 'in_benchmark');
  EXECUTE format('REVOKE UPDATE ON municipalities FROM %I', operator);
  EXECUTE format('GRANT UPDATE (%s) ON municipalities TO %I', columns, operator);
END
$do$;
