-- The auditor's pages show the last eight characters of an id (the first are its time) and search by them.
CREATE INDEX audit_entries_subject_end ON audit_entries (right(subject_id, 8));
