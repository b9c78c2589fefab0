-- A key to the API may tell how many people came to places, where an admin said so when it was issued. It reads no more for that.

-- In what follows @member stands for the role <database>_member.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE replace(statements, '@member', quote_ident(current_database() || '_member'));
END
$$;

ALTER TABLE api_keys ADD COLUMN tells_visitors boolean NOT NULL DEFAULT false;

SELECT as_roles($$
  GRANT SELECT (tells_visitors) ON api_keys TO @member;
$$);

DROP FUNCTION as_roles;
