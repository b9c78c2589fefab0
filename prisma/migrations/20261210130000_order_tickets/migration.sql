-- Orders are counted by each municipality for itself: a number says nothing of how many orders others made. The id stays in addresses.
ALTER TABLE print_orders ADD COLUMN number integer CHECK (number >= 1);
UPDATE print_orders SET number = counted.number
  FROM (SELECT municipality_id, id, row_number() OVER (PARTITION BY municipality_id ORDER BY id) AS number FROM print_orders) counted
  WHERE print_orders.municipality_id = counted.municipality_id AND print_orders.id = counted.id;
ALTER TABLE print_orders ALTER COLUMN number SET NOT NULL, ADD UNIQUE (municipality_id, number);

-- What a print shop would ask by telephone: whom to call, who signs the proof, and what is done to the signs after they are printed.
ALTER TABLE print_orders
  ADD COLUMN contact text CHECK (length(contact) BETWEEN 1 AND 200),
  ADD COLUMN proof_by text CHECK (length(proof_by) BETWEEN 1 AND 200),
  ADD COLUMN lamination text CHECK (lamination IN ('none', 'matt', 'gloss')),
  ADD COLUMN corners text CHECK (corners IN ('square', 'rounded')),
  ADD COLUMN fixing text CHECK (fixing IN ('none', 'holes', 'tape')),
  ADD COLUMN packing text CHECK (packing IN ('together', 'settlements')),
  ADD COLUMN outdoor_years integer CHECK (outdoor_years BETWEEN 1 AND 20);
