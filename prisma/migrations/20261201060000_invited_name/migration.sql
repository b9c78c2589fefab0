-- What somebody who is invited is called, where whoever invites knows it: the letter says it, and the page that accepts proposes it.
ALTER TABLE invitations ADD COLUMN name text CHECK (length(name) BETWEEN 1 AND 120);
