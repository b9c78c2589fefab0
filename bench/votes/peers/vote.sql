WITH fresh AS (
  INSERT INTO ratings (id, location_id, score) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING location_id, score
), tallied AS (
  INSERT INTO tallies (location_id, day, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10)
  SELECT location_id, current_date, (score = 1)::int, (score = 2)::int, (score = 3)::int, (score = 4)::int, (score = 5)::int,
    (score = 6)::int, (score = 7)::int, (score = 8)::int, (score = 9)::int, (score = 10)::int FROM fresh
  ON CONFLICT (location_id, day) DO UPDATE SET s1 = tallies.s1 + excluded.s1, s2 = tallies.s2 + excluded.s2,
    s3 = tallies.s3 + excluded.s3, s4 = tallies.s4 + excluded.s4, s5 = tallies.s5 + excluded.s5, s6 = tallies.s6 + excluded.s6,
    s7 = tallies.s7 + excluded.s7, s8 = tallies.s8 + excluded.s8, s9 = tallies.s9 + excluded.s9, s10 = tallies.s10 + excluded.s10
)
SELECT CASE WHEN EXISTS (SELECT FROM fresh) THEN 'RatingReceived' ELSE 'AlreadyReceived' END AS outcome
