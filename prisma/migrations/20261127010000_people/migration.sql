-- People: letters in their language, the day of the last sign-in; and a journal that names things and finds them quickly.

ALTER TABLE invitations ADD COLUMN language text NOT NULL DEFAULT 'bg' CHECK (language IN ('bg', 'en'));

-- An admin sees the day alone: who has not been here for months may not need access any more.
ALTER TABLE users ADD COLUMN last_signed_in_at timestamptz;

-- What the thing was called then: it may have another name by now, or be gone.
ALTER TABLE audit_entries ADD COLUMN subject_name text;

-- By who, and by what kind of thing, newest first; and the last change of one thing.
CREATE INDEX audit_entries_municipality_id_actor_at_id_idx ON audit_entries (municipality_id, actor, at, id);
CREATE INDEX audit_entries_municipality_id_subject_at_id_idx ON audit_entries (municipality_id, subject, at, id);
CREATE INDEX audit_entries_municipality_id_subject_subject_id_id_idx ON audit_entries (municipality_id, subject, subject_id, id);
