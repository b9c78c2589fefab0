-- The ids of slips that were taken move with their city: one whose answer was lost is sent again, and must not count in both places.
-- An id is chance, and stands with nothing else. The policy of the mover is on the table since it moves anything.
DO $do$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON ballot_ids TO %I', current_database() || '_mover');
END
$do$;
