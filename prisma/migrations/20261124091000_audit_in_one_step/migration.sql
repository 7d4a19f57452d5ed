-- Appends one line to the audit chain in one step: the end of the chain is held only as long as the transaction lasts,
-- and a line that stands alone costs one round trip. `sealed` is the canonical text of the facts; the seal is taken over
-- the seal before, the number and that text, as src/modules/audit/domain/audit-chain.ts does when it checks.
CREATE FUNCTION append_audit_entry(
  entry_id uuid, happened_at timestamptz, actor_kind text, actor_id text, actor_name text, action text,
  subject_kind text, subject_id text, detail jsonb, request_id text, sealed text
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
                             detail, request_id, prev_hash, hash)
  VALUES (entry_id, last_seq, happened_at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,
          detail, request_id, last_hash,
          encode(sha256(convert_to(last_hash || E'\n' || last_seq || E'\n' || sealed, 'UTF8')), 'hex'));
  RETURN last_seq;
END
$$;
