-- A municipality as a whole: taken out, brought in, erased. One role does it, and sees the one municipality that is set.

DO $do$
DECLARE
  prefix constant text := current_database();
  mover constant text := current_database() || '_mover';
  tenant_check constant text := 'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)';
  -- What waits in the box is nobody's to read, not even to count: it can only be taken away, unseen.
  box constant text[] := ARRAY['ballots', 'ballot_ids', 'spoiled'];
  tenant record;
  counter text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = mover) THEN
    EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT', mover);
  END IF;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', prefix, mover);
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', mover);

  -- Every table of a municipality that there is by now. A later one names the mover in its own migration; a test asks for it.
  FOR tenant IN
    SELECT c.oid, c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('CREATE POLICY mover ON %I TO %I USING (%s) WITH CHECK (%s)', tenant.name, mover, tenant_check, tenant_check);
    IF tenant.name = ANY (box) THEN
      EXECUTE format('GRANT DELETE ON %I TO %I', tenant.name, mover);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, DELETE ON %I TO %I', tenant.name, mover);
    END IF;
    -- Ids stay the same in another installation, so its counters go on after them.
    FOR counter IN
      SELECT pg_get_serial_sequence(quote_ident(tenant.name), attname) FROM pg_attribute
      WHERE attrelid = tenant.oid AND attidentity <> ''
    LOOP
      EXECUTE format('GRANT USAGE, SELECT, UPDATE ON SEQUENCE %s TO %I', counter, mover);
    END LOOP;
  END LOOP;

  -- Who is a member: what they are called and where letters reach them. Nothing that lets anybody in.
  EXECUTE format('GRANT SELECT (id, name, email, language), INSERT (id, name, email, language, created_at, updated_at) ON users TO %I', mover);
  EXECUTE format('CREATE POLICY mover_reads ON users FOR SELECT TO %I USING (true)', mover);
  EXECUTE format('CREATE POLICY mover_adds ON users FOR INSERT TO %I WITH CHECK (true)', mover);
END
$do$;
