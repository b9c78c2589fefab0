-- Once, as superuser on the primary: Kazva's owner and database, and the way in which PgBouncer learns passwords of the roles that Kazva makes.
CREATE ROLE kazva_owner LOGIN CREATEROLE PASSWORD '@OWNER_PASSWORD@';
CREATE ROLE pooler LOGIN PASSWORD '@POOLER_PASSWORD@';
CREATE DATABASE kazva OWNER kazva_owner;
\connect kazva
-- Kazva closes its database to everybody else.
GRANT CONNECT ON DATABASE kazva TO pooler;
CREATE SCHEMA pooler;
-- Of Kazva's own roles alone: no superuser comes in by PgBouncer.
CREATE FUNCTION pooler.secret_of(asked text) RETURNS TABLE (name text, secret text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT rolname::text, rolpassword FROM pg_authid WHERE rolname = asked AND rolname LIKE 'kazva\_%' AND rolcanlogin AND NOT rolsuper
$$;
REVOKE ALL ON FUNCTION pooler.secret_of FROM PUBLIC;
GRANT USAGE ON SCHEMA pooler TO pooler;
GRANT EXECUTE ON FUNCTION pooler.secret_of TO pooler;
