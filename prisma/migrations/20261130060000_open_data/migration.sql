-- Open data: each version of what a city has published, as files that never change.

-- The licence of what the city publishes, and up to which look into its box a version was made.
ALTER TABLE municipalities
  ADD COLUMN open_data_licence text NOT NULL DEFAULT 'CC_BY_4_0' CHECK (open_data_licence IN ('CC_BY_4_0', 'CC0')),
  ADD COLUMN open_data_on date;

-- A version is named by its day; a second one of a day has a number too.
CREATE TABLE open_data_versions (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  day date NOT NULL,
  edition int NOT NULL CHECK (edition > 0),
  licence text NOT NULL,
  PRIMARY KEY (municipality_id, day, edition)
);

-- A file of a version is a row of pieces. crc32 and bytes are of the whole, as gzip wants them.
CREATE TABLE open_data_files (
  municipality_id bigint NOT NULL,
  day date NOT NULL,
  edition int NOT NULL,
  name text NOT NULL,
  rows int NOT NULL CHECK (rows >= 0),
  bytes bigint NOT NULL CHECK (bytes >= 0),
  sha256 text NOT NULL,
  crc32 bigint NOT NULL,
  pieces text[] NOT NULL,
  PRIMARY KEY (municipality_id, day, edition, name),
  FOREIGN KEY (municipality_id, day, edition) REFERENCES open_data_versions (municipality_id, day, edition)
);

-- A piece is kept once, however many versions it stands in: its name is the hash of what it says, deflated in it (RFC 1951).
CREATE TABLE open_data_pieces (
  municipality_id bigint NOT NULL REFERENCES municipalities,
  hash text NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (municipality_id, hash)
);
ALTER TABLE open_data_pieces ALTER COLUMN content SET STORAGE EXTERNAL;

DO $do$
DECLARE
  prefix constant text := current_database();
  each text;
BEGIN
  FOREACH each IN ARRAY ARRAY['open_data_versions', 'open_data_files', 'open_data_pieces'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', each);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', each);
    EXECUTE format('CREATE POLICY citizen ON %I FOR SELECT TO %I USING (true)', each, prefix || '_citizen');
    EXECUTE format('CREATE POLICY jobs ON %I TO %I USING (true) WITH CHECK (true)', each, prefix || '_jobs');
    EXECUTE format('GRANT SELECT ON %I TO %I', each, prefix || '_citizen');
    -- Nobody may change or delete what was published.
    EXECUTE format('GRANT SELECT, INSERT ON %I TO %I', each, prefix || '_jobs');
  END LOOP;
  EXECUTE format('GRANT UPDATE (open_data_on) ON municipalities TO %I', prefix || '_jobs');
END
$do$;

SELECT pgboss.create_queue('opendata.publish', '{"policy": "standard"}');
