-- A member hears of alerts at the places of a group, whatever they become. The version before knows nothing of it, and writes to whom it did.

-- In what follows @jobs stands for the role <database>_jobs.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE replace(statements, '@jobs', quote_ident(current_database() || '_jobs'));
END
$$;

ALTER TABLE alert_subscriptions ADD COLUMN group_ids bigint[] NOT NULL DEFAULT '{}';

SELECT as_roles($$
  GRANT SELECT ON location_groups TO @jobs;
  CREATE POLICY jobs ON location_groups FOR SELECT TO @jobs USING (true);
$$);

DROP FUNCTION as_roles;
