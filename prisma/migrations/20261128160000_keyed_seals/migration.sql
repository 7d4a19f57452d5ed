-- Seals keyed outside the database. Nothing that was recorded is rewritten: events and entries of before stay under
-- their old formula (envelope 1; no seal of an entry) and are closed under a keyed head, which the app writes, since
-- SQL has no key. No trigger fires: the columns get their value from the catalogue alone.
ALTER TABLE case_events
  ADD COLUMN envelope smallint NOT NULL DEFAULT 1,
  ADD COLUMN payload_salt text,
  ADD COLUMN payload_seal text;
ALTER TABLE case_events ALTER COLUMN envelope DROP DEFAULT;
ALTER TABLE audit_entries ADD COLUMN seal text;

-- How far the log of a case reaches under the old formula, and its last seal then.
CREATE TABLE case_carried_heads (
  case_id uuid PRIMARY KEY,
  events integer NOT NULL,
  last_hash text NOT NULL,
  seal text NOT NULL
);

-- What is sealed of an issued document: its birth, its print, its end. Appended with each of them.
CREATE TABLE issued_document_seals (
  document_id uuid NOT NULL,
  seq integer NOT NULL,
  kind text NOT NULL,
  sealed_at timestamptz(3) NOT NULL,
  prev_seal text NOT NULL,
  seal text NOT NULL,
  PRIMARY KEY (document_id, seq)
);

-- The moment from which on every seal of this city is keyed. One row; `city` tells one database from another.
CREATE TABLE seal_beginnings (
  id smallint PRIMARY KEY CHECK (id = 1),
  city uuid NOT NULL,
  begun_at timestamptz(3) NOT NULL,
  audit_entries integer NOT NULL,
  audit_hash text NOT NULL,
  seal text NOT NULL
);

CREATE TRIGGER case_carried_heads_append_only BEFORE UPDATE OR DELETE ON case_carried_heads FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER case_carried_heads_no_truncate BEFORE TRUNCATE ON case_carried_heads FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER issued_document_seals_append_only BEFORE UPDATE OR DELETE ON issued_document_seals FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER issued_document_seals_no_truncate BEFORE TRUNCATE ON issued_document_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER seal_beginnings_append_only BEFORE UPDATE OR DELETE ON seal_beginnings FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER seal_beginnings_no_truncate BEFORE TRUNCATE ON seal_beginnings FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

ALTER TABLE chain_checks ADD COLUMN documents integer NOT NULL DEFAULT 0;

-- As before in one step, but over a seal that only the app can make: the chain gives the order, the seal the content.
DROP FUNCTION append_audit_entry(uuid, timestamptz, text, text, text, text, text, text, jsonb, text, text);
CREATE FUNCTION append_audit_entry(
  entry_id uuid, happened_at timestamptz, actor_kind text, actor_id text, actor_name text, action text,
  subject_kind text, subject_id text, detail jsonb, request_id text, entry_seal text
) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  last_seq integer;
  last_hash text;
BEGIN
  -- Any fixed number: whoever appends holds this lock until commit, so that the chain has one end.
  PERFORM pg_advisory_xact_lock(7320682);
  SELECT e.seq, e.hash INTO last_seq, last_hash FROM audit_entries e ORDER BY e.seq DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0) + 1;
  last_hash := coalesce(last_hash, '');
  INSERT INTO audit_entries (id, seq, occurred_at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,
                             detail, request_id, prev_hash, seal, hash)
  VALUES (entry_id, last_seq, happened_at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,
          detail, request_id, last_hash, entry_seal,
          encode(sha256(convert_to(last_hash || E'\n' || last_seq || E'\n' || entry_seal, 'UTF8')), 'hex'));
  RETURN last_seq;
END
$$;
