-- One vote in the product's own tables, a row at a time: claim the id, store the slip, count it; one statement, one commit.
-- :hot of 1000 votes go to the first place. A slip has 112 bytes, as a sealed score has, and names no place. Both ids are drawn by
-- PostgreSQL.
\set chance random(1, 1000)
\if :chance <= :hot
  \set place :first
\else
  \set place random(:first, :last)
\endif
\set score random(1, 10)
WITH fresh AS (
  INSERT INTO ballot_ids (municipality_id, id, night) VALUES (:municipality, gen_random_uuid(), 1)
  ON CONFLICT DO NOTHING RETURNING municipality_id
), stored AS (
  INSERT INTO ballots (municipality_id, id, kind, key_id, sealed)
  SELECT municipality_id, gen_random_uuid(), 'score', :key, decode(repeat('5a', 112), 'hex') FROM fresh
  RETURNING municipality_id
)
UPDATE tallies t SET
  s1 = s1 + (:score = 1)::int, s2 = s2 + (:score = 2)::int, s3 = s3 + (:score = 3)::int, s4 = s4 + (:score = 4)::int,
  s5 = s5 + (:score = 5)::int, s6 = s6 + (:score = 6)::int, s7 = s7 + (:score = 7)::int, s8 = s8 + (:score = 8)::int,
  s9 = s9 + (:score = 9)::int, s10 = s10 + (:score = 10)::int
FROM stored s
WHERE t.municipality_id = s.municipality_id AND t.location_id = :place AND t.standing = 'COUNTED'
  AND t.day = '2026-11-24';
