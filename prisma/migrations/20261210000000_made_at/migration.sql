-- When a city was made, so that nobody is told that its box should have been looked into before. Of those that were there it is not known:
-- they were made before now, which is all that is asked. Whoever may write a city's row makes it; nobody changes it.
ALTER TABLE municipalities ADD COLUMN made_at timestamptz NOT NULL DEFAULT now();
