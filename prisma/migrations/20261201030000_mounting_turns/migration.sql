-- Of what was told of a sign on one day the last counts: which one that is, without an hour.
ALTER TABLE mountings ADD COLUMN turn integer NOT NULL DEFAULT 1 CHECK (turn >= 1);

-- A round that gets another sign has them in another order.
DO $do$
BEGIN
  EXECUTE format('GRANT UPDATE (position) ON mounting_round_signs TO %I', current_database() || '_member');
END
$do$;
