-- A session that a municipality's identity provider opened is good for that municipality alone; null: the account's own
-- password opened it. No reference: a session is over within a day, also where the municipality is gone by then.
ALTER TABLE sessions ADD COLUMN only_in bigint;

-- By what a session was opened before is not known: whoever signs in by a provider does so once more.
DELETE FROM sessions WHERE user_id IN (SELECT user_id FROM credentials WHERE provider_id LIKE 'identity:%');
