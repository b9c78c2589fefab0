-- The city's boundary on maps, a MultiPolygon of GeoJSON that was simplified when it came in.
ALTER TABLE municipalities ADD COLUMN boundary text CHECK (octet_length(boundary) <= 10240);

DO $$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['member', 'operator'] LOOP
    EXECUTE format('GRANT UPDATE (boundary) ON municipalities TO %I', current_database() || '_' || role);
  END LOOP;
END
$$;
