-- Beside reading comments and judging ratings a city may allow operators to take all of its data out, and to say where its people sign in.
ALTER TABLE allowances DROP CONSTRAINT allowances_action_check;
ALTER TABLE allowances ADD CONSTRAINT allowances_action_check
  CHECK (action IN ('comments.read', 'openings.reclassify', 'municipalities.export', 'identity.edit'));
