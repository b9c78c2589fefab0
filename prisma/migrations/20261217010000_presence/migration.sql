-- A place may ask for presence: what comes there without a slip of paper stands unconfirmed. A change takes effect on the next day, as that
-- of hours does: on the day on which it was made the place asks as the day began.
ALTER TABLE locations ADD COLUMN asks_presence boolean NOT NULL DEFAULT false, ADD COLUMN presence_changed_on date;
ALTER TABLE locations ADD CONSTRAINT locations_presence_check CHECK (NOT asks_presence OR kind IN ('place', 'vehicle')) NOT VALID;
ALTER TABLE location_changes DROP CONSTRAINT location_changes_change_check;
ALTER TABLE location_changes ADD CONSTRAINT location_changes_change_check
  CHECK (change IN ('ADDED', 'SIGN', 'CATEGORY', 'SETTLEMENT', 'HOURS', 'PRESENCE')) NOT VALID;
ALTER TABLE openings DROP CONSTRAINT openings_reason_check;
ALTER TABLE openings ADD CONSTRAINT openings_reason_check
  CHECK (reason IN ('NETWORK', 'CHANNEL', 'BURST', 'HOURS', 'PRESENCE')) NOT VALID;

-- By which ways the ratings of a group came, as far as it is told: on paper or on a phone, with a slip or without. Both sides of a question
-- are told, or neither, and none has fewer than a group.
ALTER TABLE openings ADD COLUMN filled integer, ADD COLUMN on_phone integer, ADD COLUMN with_slip integer, ADD COLUMN without_slip integer;
ALTER TABLE openings ADD CONSTRAINT openings_ways_check CHECK (
  (filled IS NULL) = (on_phone IS NULL) AND (with_slip IS NULL) = (without_slip IS NULL)
  AND least(filled, on_phone, with_slip, without_slip) >= 5 AND filled + on_phone = with_slip + without_slip) NOT VALID;
