-- From when an invitation can be accepted; null: at once. An operator's to a city that has admins waits, so that they can withdraw it.
ALTER TABLE invitations ADD COLUMN opens_at timestamptz CHECK (opens_at < expires_at);
