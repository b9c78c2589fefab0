-- Whoever is bound to a place proposes to hide what was written there; who is not bound to it decides.
ALTER TABLE comments ADD COLUMN proposed_because text;
-- As the journal names whoever does something.
ALTER TABLE comments ADD COLUMN proposed_by text;
-- NOT VALID: what is there already has no proposal, and need not be read under a lock.
ALTER TABLE comments ADD CONSTRAINT comments_proposed_check CHECK (
  (proposed_because IS NULL) = (proposed_by IS NULL)
  AND (proposed_because IS NULL OR (state <> 'HIDDEN'
    AND proposed_because IN ('PERSONAL', 'ABUSE', 'ADVERTISING', 'REPEAT', 'NONSENSE')))) NOT VALID;

DO $$
DECLARE
  member text := quote_ident(current_database() || '_member');
BEGIN
  EXECUTE format('GRANT UPDATE (proposed_because, proposed_by) ON comments TO %s', member);
END
$$;
