-- Members look at the openings of one place, newest day first: without this, all openings of the city are walked through for a quiet one.
CREATE INDEX openings_municipality_id_location_id_published_on_id_idx ON openings (municipality_id, location_id, published_on, id);
