-- Which token of its print shop a municipality issued last: with the next one the earlier ones are void. The tokens themselves stand in no table.
ALTER TABLE municipalities ADD COLUMN print_token_issue integer NOT NULL DEFAULT 1 CHECK (print_token_issue >= 1);

-- The operator stands for the role <database>_operator.
DO $$
BEGIN
  EXECUTE format('GRANT UPDATE (print_token_issue) ON municipalities TO %I', current_database() || '_operator');
END
$$;
