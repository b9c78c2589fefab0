-- The tables of a peer, as small as they can be: a vote is one row with its id, and one more in the tally of its place and day.
CREATE TABLE locations (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE ratings (
  id uuid PRIMARY KEY,
  location_id bigint NOT NULL REFERENCES locations,
  score integer NOT NULL CHECK (score BETWEEN 1 AND 10)
);
CREATE TABLE tallies (
  location_id bigint NOT NULL REFERENCES locations,
  day date NOT NULL,
  s1 integer NOT NULL, s2 integer NOT NULL, s3 integer NOT NULL, s4 integer NOT NULL, s5 integer NOT NULL,
  s6 integer NOT NULL, s7 integer NOT NULL, s8 integer NOT NULL, s9 integer NOT NULL, s10 integer NOT NULL,
  PRIMARY KEY (location_id, day)
);
