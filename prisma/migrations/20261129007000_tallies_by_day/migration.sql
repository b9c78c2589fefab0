-- What every place published in a month, beside the month before and a year ago: by day a thirtieth of two years is read,
-- by place all of it.
CREATE INDEX tallies_municipality_id_day_idx ON tallies (municipality_id, day);
