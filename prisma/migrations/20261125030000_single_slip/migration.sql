-- A slip that comes alone, as nearly all do outside of a burst, needs no sorting and no joining: cast_ballots stores it with
-- two plain inserts. What it answers is the same. Owner and grants stay as they are; replacing it needs membership of its
-- owner for a moment.
DO $do$
BEGIN
  EXECUTE format('GRANT %I TO CURRENT_USER', current_database() || '_box');
END
$do$;

CREATE OR REPLACE FUNCTION cast_ballots(
  municipality_ids bigint[], ids uuid[], location_ids bigint[], kinds text[], standings text[], key_ids uuid[],
  sealed_slips bytea[], iso_week text
) RETURNS TABLE (municipality_id bigint, id uuid, is_new boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  is_claimed boolean;
BEGIN
  IF cardinality($2) = 1 THEN
    INSERT INTO ballot_ids (municipality_id, id, iso_week) VALUES ($1[1], $2[1], $8) ON CONFLICT DO NOTHING;
    is_claimed := FOUND;
    IF is_claimed THEN
      -- An id that was forgotten after five weeks, while its slip still waits at a quiet place.
      INSERT INTO ballots (municipality_id, id, location_id, kind, standing, key_id, sealed)
      VALUES ($1[1], $2[1], $3[1], $4[1], $5[1], $6[1], $7[1]) ON CONFLICT DO NOTHING;
    END IF;
    RETURN QUERY VALUES ($1[1], $2[1], is_claimed);
    RETURN;
  END IF;
  RETURN QUERY
  WITH slips AS (
    SELECT DISTINCT ON (s.municipality_id, s.id) s.*
    FROM unnest($1, $2, $3, $4, $5, $6, $7) WITH ORDINALITY
      AS s (municipality_id, id, location_id, kind, standing, key_id, sealed, place)
    ORDER BY s.municipality_id, s.id, s.place
  ), fresh AS (
    -- ORDER BY: overlapping retries would deadlock without it.
    INSERT INTO ballot_ids (municipality_id, id, iso_week)
    SELECT s.municipality_id, s.id, $8 FROM slips s ORDER BY s.municipality_id, s.id
    ON CONFLICT DO NOTHING
    RETURNING ballot_ids.municipality_id, ballot_ids.id
  ), stored AS (
    INSERT INTO ballots (municipality_id, id, location_id, kind, standing, key_id, sealed)
    SELECT s.municipality_id, s.id, s.location_id, s.kind, s.standing, s.key_id, s.sealed
    FROM slips s JOIN fresh f ON f.municipality_id = s.municipality_id AND f.id = s.id
    ORDER BY s.municipality_id, s.id
    ON CONFLICT DO NOTHING
  )
  SELECT s.municipality_id, s.id, f.id IS NOT NULL
  FROM slips s LEFT JOIN fresh f ON f.municipality_id = s.municipality_id AND f.id = s.id;
END
$$;

DO $do$
BEGIN
  EXECUTE format('REVOKE %I FROM CURRENT_USER', current_database() || '_box');
END
$do$;
