-- An order may be of posters in place of signs: what each is of and how many pieces, beside what they say, which is in content.
ALTER TABLE print_orders
  ADD COLUMN posters jsonb CHECK (jsonb_typeof(posters) = 'array' AND jsonb_array_length(posters) BETWEEN 1 AND 8);
