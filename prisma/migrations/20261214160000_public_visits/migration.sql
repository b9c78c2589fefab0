-- A number of ratings says of how many: who reads results reads how many people came, and who counted them.
DO $$
DECLARE
  citizen text := quote_ident(current_database() || '_citizen');
BEGIN
  EXECUTE format('GRANT SELECT ON visits TO %s', citizen);
  EXECUTE format('CREATE POLICY citizen ON visits FOR SELECT TO %s USING (true)', citizen);
END
$$;
