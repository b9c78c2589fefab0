-- What is to be done may be promised to everybody, for a day. It stays public, whatever becomes of it: promised_on is the day it is
-- promised for now, steps what was said of it and when (server/foundation/improvements/promises.ts). What was promised is never withdrawn.
ALTER TABLE improvements ADD COLUMN promised_on date, ADD COLUMN given_up_on date, ADD COLUMN steps jsonb;
ALTER TABLE improvements ADD CONSTRAINT improvements_promised_check
  CHECK ((promised_on IS NULL) = (steps IS NULL) AND (promised_on IS NULL OR withdrawn_on IS NULL)) NOT VALID;
ALTER TABLE improvements ADD CONSTRAINT improvements_given_up_check
  CHECK (given_up_on IS NULL OR (promised_on IS NOT NULL AND NOT is_published)) NOT VALID;

ALTER POLICY citizen ON improvements USING (is_published OR promised_on IS NOT NULL);
ALTER POLICY citizen ON improvement_locations USING (EXISTS (SELECT FROM improvements i
  WHERE i.municipality_id = improvement_locations.municipality_id AND i.id = improvement_id
    AND (i.is_published OR i.promised_on IS NOT NULL)));
ALTER POLICY citizen ON photos USING (EXISTS (SELECT FROM improvements i
  WHERE i.municipality_id = photos.municipality_id AND i.photo_hash = photos.hash
    AND (i.is_published OR i.promised_on IS NOT NULL)));
