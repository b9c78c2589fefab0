-- When places of a category are open that have no hours of their own: rows as in opening_hours, in the category's row. They are
-- read with it by everything that shows it, and a vote needs no other look.
ALTER TABLE categories ADD COLUMN hours jsonb NOT NULL DEFAULT '[]';

-- Every one of them is a day of the week, and a time that ends after it begins: as the table of a place's own hours has it.
ALTER TABLE categories ADD CONSTRAINT categories_hours_check CHECK (
  jsonb_path_query_array(hours, 'strict $[*] ? (@.weekday >= 1 && @.weekday <= 7 && @.opensMinute >= 0
    && @.opensMinute < @.closesMinute && @.closesMinute <= 1440)', '{}', true) = hours
);
