-- How long opened comments are kept: so many whole months after the one in which they were opened.

ALTER TABLE municipalities
  ADD COLUMN comment_months integer NOT NULL DEFAULT 24 CHECK (comment_months BETWEEN 1 AND 120);

-- Takes away what is older than its municipality keeps; answers how many comments. The months are the municipality's own,
-- as they are when the counter writes one. Nothing else knows of a comment, so that no sum changes.
CREATE FUNCTION forget_comments(now timestamptz) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  WITH gone AS (
    DELETE FROM comments c USING municipalities m
    WHERE m.municipality_id = c.municipality_id
      AND c.month < date_trunc('month', now AT TIME ZONE m.time_zone) - make_interval(months => m.comment_months)
    RETURNING 1
  )
  SELECT count(*) FROM gone;
END;

DO $do$
DECLARE
  prefix constant text := current_database();
BEGIN
  EXECUTE format('GRANT UPDATE (comment_months) ON municipalities TO %I', prefix || '_member');

  -- The archive owns this way out too. It sees of a comment whose and how old it is, and never the text.
  EXECUTE format('GRANT SELECT (municipality_id, month), DELETE ON comments TO %I', prefix || '_archive');
  EXECUTE format('CREATE POLICY archive ON comments TO %I USING (true)', prefix || '_archive');
  EXECUTE format('GRANT %I TO CURRENT_USER', prefix || '_archive');
  EXECUTE format('GRANT CREATE ON SCHEMA public TO %I', prefix || '_archive');
  EXECUTE format('ALTER FUNCTION forget_comments OWNER TO %I', prefix || '_archive');
  EXECUTE format('REVOKE ALL ON FUNCTION forget_comments FROM PUBLIC');
  EXECUTE format('GRANT EXECUTE ON FUNCTION forget_comments TO %I', prefix || '_counter');
  EXECUTE format('REVOKE CREATE ON SCHEMA public FROM %I', prefix || '_archive');
  EXECUTE format('REVOKE %I FROM CURRENT_USER', prefix || '_archive');
END
$do$;
