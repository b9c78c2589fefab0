-- The operator invites like an admin does: an earlier link to the same address stops working.

DO $do$
BEGIN
  EXECUTE format('GRANT UPDATE (withdrawn_at) ON invitations TO %I', current_database() || '_operator');
END
$do$;
