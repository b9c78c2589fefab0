-- A sign that speaks again closes its alert: whoever looks at what was published says so.
DO $$
BEGIN
  EXECUTE format('GRANT UPDATE (state, version) ON alerts TO %s', quote_ident(current_database() || '_jobs'));
END
$$;
