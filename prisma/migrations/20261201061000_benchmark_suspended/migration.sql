-- A municipality that is suspended stands in no comparison: its pages say that they are suspended, and nobody else's tell of it.
-- The one function that compares sees municipalities by this policy alone.
ALTER POLICY benchmark ON municipalities USING (in_benchmark AND suspended_at IS NULL);
