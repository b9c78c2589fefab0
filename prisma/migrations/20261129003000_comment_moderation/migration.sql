-- Moderation of comments: what members decided of each, and why one is hidden. Nothing is deleted, and nothing has a time: when
-- a decision was made would tell by which day a comment was opened.

-- Nobody but the owner could hide one so far.
ALTER TABLE comments DROP COLUMN hidden,
  -- NEW and KEPT are shown to members, HIDDEN to those who moderate.
  ADD COLUMN state text NOT NULL DEFAULT 'NEW' CHECK (state IN ('NEW', 'KEPT', 'HIDDEN')),
  ADD COLUMN hidden_because text CHECK (hidden_because IN ('PERSONAL', 'ABUSE', 'ADVERTISING', 'REPEAT', 'NONSENSE')),
  -- As the journal names whoever does something. Of one that is NEW again: who took the decision back.
  ADD COLUMN decided_by text,
  ADD CONSTRAINT comments_hidden_check CHECK ((state = 'HIDDEN') = (hidden_because IS NOT NULL)),
  ADD CONSTRAINT comments_decided_check CHECK (state = 'NEW' OR decided_by IS NOT NULL);
CREATE INDEX comments_municipality_id_state_month_id_idx ON comments (municipality_id, state, month, id);

DO $do$
BEGIN
  EXECUTE format('GRANT UPDATE (state, hidden_because, decided_by) ON comments TO %I', current_database() || '_member');
END
$do$;
