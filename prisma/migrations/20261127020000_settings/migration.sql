-- Settings: what is out of use but keeps what was published of it, and a municipality's own words in every language.

-- What waits in the box is sealed: nobody can tell whether an option was chosen, so none is ever deleted. The same holds
-- for settlements and categories, of which there are sums.
ALTER TABLE settlements ADD COLUMN retired_on date;
ALTER TABLE categories ADD COLUMN retired_on date;
ALTER TABLE questions ADD COLUMN retired_on date;
ALTER TABLE options ADD COLUMN retired_on date;

-- In bg and en, which come with the platform, only what the municipality says in its own words.
ALTER TABLE texts DROP CONSTRAINT texts_language_check;

DO $do$
DECLARE
  prefix text := current_database();
BEGIN
  EXECUTE format('REVOKE DELETE ON options, questions, texts FROM %I', prefix || '_member');
END
$do$;
