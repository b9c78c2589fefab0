-- Signs that fingers find: a plate of Braille and a raised frame, on the formats that have room for them.
ALTER TABLE print_orders
  ADD COLUMN is_tactile boolean NOT NULL DEFAULT false CHECK (NOT is_tactile OR format IN ('a5', 'strip'));
