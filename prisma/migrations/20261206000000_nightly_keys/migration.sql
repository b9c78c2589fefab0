-- The ballot box, second protocol: a key a city and night; place and standing lie under the seal; a row has an id of its own, which nothing
-- else has. Slips of the first protocol wait in tables of their own until the first night of their city takes them over.

-- In what follows @citizen stands for the role <database>_citizen, and @own for the rows of the municipality that is set.
CREATE FUNCTION as_roles(statements text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  role text;
BEGIN
  statements := replace(statements, '@own',
    'municipality_id = (SELECT nullif(current_setting(''kazva.municipality_id'', true), '''')::bigint)');
  FOREACH role IN ARRAY ARRAY['citizen', 'counter', 'mover', 'box'] LOOP
    statements := replace(statements, '@' || role, quote_ident(current_database() || '_' || role));
  END LOOP;
  EXECUTE statements;
END
$$;
SELECT as_roles('GRANT @box TO CURRENT_USER');

DROP FUNCTION cast_ballots, forget_ballot_ids, date_ballot_ids;

-- The first protocol: nothing comes any more -------------------------------------------------------------------------------------------

ALTER TABLE ballots RENAME TO weekly_ballots;
ALTER INDEX ballots_pkey RENAME TO weekly_ballots_pkey;
ALTER INDEX ballots_key_id_idx RENAME TO weekly_ballots_key_id_idx;
ALTER TABLE weekly_ballots RENAME CONSTRAINT ballots_key_id_fkey TO weekly_ballots_key_id_fkey;
ALTER TABLE weekly_ballots RENAME CONSTRAINT ballots_municipality_id_location_id_fkey TO weekly_ballots_municipality_id_location_id_fkey;
ALTER TABLE weekly_ballots RENAME CONSTRAINT ballots_kind_check TO weekly_ballots_kind_check;
ALTER TABLE weekly_ballots RENAME CONSTRAINT ballots_standing_check TO weekly_ballots_standing_check;
DROP INDEX ballots_municipality_id_location_id_kind_standing_idx;
ALTER TABLE ballot_keys RENAME TO weekly_ballot_keys;
ALTER INDEX ballot_keys_pkey RENAME TO weekly_ballot_keys_pkey;
ALTER TABLE weekly_ballot_keys DROP COLUMN iso_week, DROP COLUMN number;
SELECT as_roles($$
  DROP POLICY citizen ON weekly_ballot_keys;
  REVOKE ALL ON weekly_ballot_keys FROM @citizen;
  DROP POLICY box ON weekly_ballots;
  REVOKE ALL ON weekly_ballots FROM @box;
  REVOKE INSERT ON weekly_ballots FROM @counter;
  REVOKE INSERT ON weekly_ballot_keys FROM @counter;
$$);

-- No key opens what lay there, and none ever will. Nights are counted as they are held: no week says any more how old an id is.
DROP TABLE spoiled;
DROP TABLE lived_weeks;

-- The second protocol ------------------------------------------------------------------------------------------------------------------

-- How many nights of the city were held. Whatever was offered, or came, before one that was held has its number, or a smaller one.
ALTER TABLE municipalities ADD COLUMN nights integer NOT NULL DEFAULT 0 CHECK (nights >= 0);

CREATE TABLE ballot_keys (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  -- The night that closes it.
  night integer NOT NULL CHECK (night > 0),
  public_key bytea NOT NULL CHECK (length(public_key) = 65),
  is_closed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, night)
);

-- Sealed slips that wait. No time, place, address, agent or session, and not the id that came from the page. Neither table refers to its
-- municipality: a slip's key is the municipality's, and an id is claimed in the statement that stores its slip. Each check of a key
-- costs a vote as much as the row itself. A demo city's rows name their place, since its groups are opened at once.
CREATE TABLE ballots (
  municipality_id bigint NOT NULL,
  id uuid NOT NULL,
  location_id bigint,
  kind text NOT NULL CHECK (kind IN ('score', 'answer', 'comment')),
  key_id uuid NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, key_id) REFERENCES ballot_keys (municipality_id, id),
  FOREIGN KEY (municipality_id, location_id) REFERENCES locations (municipality_id, id)
);
CREATE INDEX ballots_key_id_idx ON ballots (key_id);

-- Those that are there came before the city's first night.
ALTER TABLE ballot_ids ADD COLUMN night integer NOT NULL DEFAULT 1 CHECK (night > 0);
ALTER TABLE ballot_ids ALTER COLUMN night DROP DEFAULT, DROP COLUMN iso_week;

ALTER TABLE ballot_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE ballots ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Claims each id once and stores its slip; says of every distinct id whether it was new, was there before, or came under a key that is
-- closed: then nothing is claimed. Of an id that stands twice in the arrays the first slip wins. A slip holds its key until it is stored,
-- so that no key is closed above it (FOR SHARE, which an update waits for; the foreign key's own look it would not). In PL/pgSQL, which
-- keeps its plan for a connection's life: in SQL it was planned anew at every call, which took 0.2 ms, more than a vote takes to be
-- stored. A slip that comes alone, as nearly all do outside of a burst, needs no sorting and no joining.
CREATE FUNCTION cast_ballots(
  municipality_ids bigint[], ids uuid[], row_ids uuid[], location_ids bigint[], kinds text[], key_ids uuid[], sealed_slips bytea[]
) RETURNS TABLE (municipality_id bigint, id uuid, outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  of_night integer;
  said text := 'receivedBefore';
BEGIN
  IF cardinality($2) = 1 THEN
    SELECT k.night INTO of_night FROM ballot_keys k
    WHERE k.id = $6[1] AND k.municipality_id = $1[1] AND NOT k.is_closed FOR SHARE;
    IF FOUND THEN
      INSERT INTO ballot_ids (municipality_id, id, night) VALUES ($1[1], $2[1], of_night) ON CONFLICT DO NOTHING;
      IF FOUND THEN
        INSERT INTO ballots (municipality_id, id, location_id, kind, key_id, sealed)
        VALUES ($1[1], $3[1], $4[1], $5[1], $6[1], $7[1]);
        said := 'new';
      END IF;
    ELSIF NOT EXISTS (SELECT FROM ballot_ids b WHERE b.municipality_id = $1[1] AND b.id = $2[1]) THEN
      said := 'keyRetired';
    END IF;
    RETURN QUERY VALUES ($1[1], $2[1], said);
    RETURN;
  END IF;
  RETURN QUERY
  WITH slips AS (
    SELECT DISTINCT ON (s.municipality_id, s.id) s.*
    FROM unnest($1, $2, $3, $4, $5, $6, $7) WITH ORDINALITY
      AS s (municipality_id, id, row_id, location_id, kind, key_id, sealed, place)
    ORDER BY s.municipality_id, s.id, s.place
  ), open_keys AS (
    SELECT k.id, k.municipality_id, k.night FROM ballot_keys k WHERE k.id = ANY ($6) AND NOT k.is_closed ORDER BY k.id FOR SHARE
  ), fresh AS (
    -- ORDER BY: overlapping retries would deadlock without it.
    INSERT INTO ballot_ids (municipality_id, id, night)
    SELECT s.municipality_id, s.id, k.night
    FROM slips s JOIN open_keys k ON k.id = s.key_id AND k.municipality_id = s.municipality_id ORDER BY s.municipality_id, s.id
    ON CONFLICT DO NOTHING
    RETURNING ballot_ids.municipality_id, ballot_ids.id
  ), stored AS (
    INSERT INTO ballots (municipality_id, id, location_id, kind, key_id, sealed)
    SELECT s.municipality_id, s.row_id, s.location_id, s.kind, s.key_id, s.sealed
    FROM slips s JOIN fresh f ON f.municipality_id = s.municipality_id AND f.id = s.id
  )
  SELECT s.municipality_id, s.id, CASE
    WHEN f.id IS NOT NULL THEN 'new'
    WHEN EXISTS (SELECT FROM open_keys k WHERE k.id = s.key_id AND k.municipality_id = s.municipality_id)
      OR EXISTS (SELECT FROM ballot_ids b WHERE b.municipality_id = s.municipality_id AND b.id = s.id) THEN 'receivedBefore'
    ELSE 'keyRetired' END
  FROM slips s LEFT JOIN fresh f ON f.municipality_id = s.municipality_id AND f.id = s.id;
END
$$;

-- Writes the ids that came since one night and before another anew, as those of the other, in an order that chance decides: they lie as
-- they came. Where a night has not the number that follows, as where the keys know of more nights than the database, none is old for that.
CREATE FUNCTION shuffle_ballot_ids(of_municipality bigint, since_night integer, of_night integer) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH taken AS (DELETE FROM ballot_ids WHERE municipality_id = $1 AND night > $2 AND night <= $3 RETURNING id),
    again AS (INSERT INTO ballot_ids (municipality_id, id, night) SELECT $1, id, $3 FROM taken ORDER BY random() RETURNING 1)
  SELECT count(*) FROM again
$$;

-- Forgets the ids of the night and of earlier ones; answers how many. The only way an id leaves.
CREATE FUNCTION forget_ballot_ids(of_municipality bigint, up_to_night integer) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH gone AS (DELETE FROM ballot_ids WHERE municipality_id = $1 AND night <= $2 RETURNING 1) SELECT count(*) FROM gone
$$;

SELECT as_roles($$
  GRANT SELECT ON ballot_keys TO @citizen;
  CREATE POLICY citizen ON ballot_keys FOR SELECT TO @citizen USING (true);
  GRANT EXECUTE ON FUNCTION cast_ballots TO @citizen;

  -- It seals again what waits when a key dies (out and in: an updated row would keep its place in the file). It never touches ballot_ids
  -- but through its doors, and of what was published it reads when a place was opened last.
  GRANT SELECT, INSERT, DELETE, UPDATE (is_closed) ON ballot_keys TO @counter;
  GRANT SELECT, INSERT, DELETE ON ballots TO @counter;
  CREATE POLICY counter ON ballot_keys TO @counter USING (true) WITH CHECK (true);
  CREATE POLICY counter ON ballots TO @counter USING (true) WITH CHECK (true);
  GRANT UPDATE (nights) ON municipalities TO @counter;
  GRANT SELECT (municipality_id, id) ON categories TO @counter;
  CREATE POLICY counter ON categories FOR SELECT TO @counter USING (true);
  GRANT SELECT (municipality_id, location_id, standing, published_on) ON openings TO @counter;
  GRANT SELECT (municipality_id, erased_at) ON erasures TO @counter;
  CREATE POLICY counter ON erasures FOR SELECT TO @counter USING (true);
  GRANT EXECUTE ON FUNCTION shuffle_ballot_ids, forget_ballot_ids TO @counter;

  -- What waits in the box is nobody's to read, not even to count: it can only be taken away, unseen, and its keys with it.
  GRANT DELETE ON ballots, ballot_keys TO @mover;
  CREATE POLICY mover ON ballots TO @mover USING (@own) WITH CHECK (@own);
  CREATE POLICY mover ON ballot_keys TO @mover USING (@own) WITH CHECK (@own);

  -- Who holds a key until its slip is stored must be able to change it, as far as PostgreSQL asks.
  GRANT SELECT, UPDATE (is_closed) ON ballot_keys TO @box;
  CREATE POLICY box ON ballot_keys TO @box USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, DELETE ON ballot_ids TO @box;
  GRANT INSERT ON ballots TO @box;
  CREATE POLICY box ON ballots FOR INSERT TO @box WITH CHECK (true);

  -- Giving a function away needs membership for a moment, and CREATE on the schema.
  REVOKE ALL ON FUNCTION cast_ballots, shuffle_ballot_ids, forget_ballot_ids FROM PUBLIC;
  GRANT CREATE ON SCHEMA public TO @box;
  ALTER FUNCTION cast_ballots OWNER TO @box;
  ALTER FUNCTION shuffle_ballot_ids OWNER TO @box;
  ALTER FUNCTION forget_ballot_ids OWNER TO @box;
  REVOKE CREATE ON SCHEMA public FROM @box;
  REVOKE @box FROM CURRENT_USER;
$$);

DROP FUNCTION as_roles;
