-- A service online is a place too: it has an address on the web in place of one on the ground, no position, and a code that hangs nowhere.
ALTER TABLE locations ADD COLUMN website text;
ALTER TABLE locations DROP CONSTRAINT locations_kind_check;
ALTER TABLE locations ADD CONSTRAINT locations_kind_check CHECK (kind IN ('place', 'vehicle', 'tablet', 'online')) NOT VALID;
ALTER TABLE locations ADD CONSTRAINT locations_online_check
  CHECK ((kind = 'online') = (website IS NOT NULL) AND (kind <> 'online' OR latitude IS NULL)) NOT VALID;
