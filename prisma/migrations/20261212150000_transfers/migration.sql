-- Whether this database is the one to start on. left_for: its data were taken there, and it holds what was then. arriving_from: not all
-- has come from there yet. Both are words for a person.
ALTER TABLE installation ADD COLUMN left_for text, ADD COLUMN arriving_from text;
ALTER TABLE installation ADD CONSTRAINT installation_transfer_check CHECK (num_nonnulls(left_for, arriving_from) < 2);
