-- Places that members retire, merge and move: why one is gone, where its signs lead, and what it was when it was rated.

ALTER TABLE locations
  ADD COLUMN retired_because text,
  ADD COLUMN merged_into_id bigint,
  ADD FOREIGN KEY (municipality_id, merged_into_id) REFERENCES locations (municipality_id, id),
  ADD CONSTRAINT locations_retired_check CHECK (retired_on IS NOT NULL OR (retired_because IS NULL AND merged_into_id IS NULL)),
  ADD CONSTRAINT locations_merged_check CHECK (merged_into_id <> id);

-- Of a place that is moved later, everything published stays where it was counted: each opening, and so each tally, keeps
-- the category and the settlement that the place had then. A place that is moved between two openings of one day has two
-- tallies of that day, each a sum of whole groups.
ALTER TABLE openings ADD COLUMN category_id bigint, ADD COLUMN settlement_id bigint;
ALTER TABLE tallies ADD COLUMN category_id bigint, ADD COLUMN settlement_id bigint;

-- Nothing was moved so far. The owner is bound by row-level security too, and has no policy.
ALTER TABLE locations NO FORCE ROW LEVEL SECURITY;
ALTER TABLE openings NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tallies NO FORCE ROW LEVEL SECURITY;
UPDATE openings o SET category_id = l.category_id, settlement_id = l.settlement_id FROM locations l
  WHERE l.municipality_id = o.municipality_id AND l.id = o.location_id;
UPDATE tallies t SET category_id = l.category_id, settlement_id = l.settlement_id FROM locations l
  WHERE l.municipality_id = t.municipality_id AND l.id = t.location_id;
ALTER TABLE locations FORCE ROW LEVEL SECURITY;
ALTER TABLE openings FORCE ROW LEVEL SECURITY;
ALTER TABLE tallies FORCE ROW LEVEL SECURITY;

ALTER TABLE openings
  ALTER COLUMN category_id SET NOT NULL,
  ALTER COLUMN settlement_id SET NOT NULL,
  ADD FOREIGN KEY (municipality_id, category_id) REFERENCES categories (municipality_id, id),
  ADD FOREIGN KEY (municipality_id, settlement_id) REFERENCES settlements (municipality_id, id);
ALTER TABLE tallies
  ALTER COLUMN category_id SET NOT NULL,
  ALTER COLUMN settlement_id SET NOT NULL,
  ADD FOREIGN KEY (municipality_id, category_id) REFERENCES categories (municipality_id, id),
  ADD FOREIGN KEY (municipality_id, settlement_id) REFERENCES settlements (municipality_id, id),
  DROP CONSTRAINT tallies_pkey,
  ADD PRIMARY KEY (municipality_id, location_id, standing, day, category_id, settlement_id);
