-- A table of places may name codes that led to a place before: whoever sets a city up from its files reads where they lead now.

-- In what follows @operator stands for the role <database>_operator.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE replace(statements, '@operator', quote_ident(current_database() || '_operator'));
END
$$;

SELECT as_roles($$
  GRANT SELECT ON sign_moves TO @operator;
  CREATE POLICY operator ON sign_moves FOR SELECT TO @operator USING (true);
$$);

DROP FUNCTION as_roles;
