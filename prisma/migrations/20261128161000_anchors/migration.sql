-- Heads of the logs are written down outside the database (src/modules/seals). What has grown since the last time waits
-- here, put down in the transaction that made it grow and without a round trip of its own.
CREATE TABLE anchor_queue (
  log text NOT NULL,
  subject_id uuid NOT NULL,
  seq integer NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (log, subject_id, seq)
);

-- What was written down: enough to see that the file outside was cut, as the file shows that these were.
CREATE TABLE anchors (
  number integer PRIMARY KEY,
  made_at timestamptz(3) NOT NULL,
  mac text NOT NULL,
  audit_entries integer NOT NULL,
  audit_hash text NOT NULL,
  cases integer NOT NULL,
  events integer NOT NULL,
  documents integer NOT NULL
);
CREATE TRIGGER anchors_append_only BEFORE UPDATE OR DELETE ON anchors FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER anchors_no_truncate BEFORE TRUNCATE ON anchors FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE FUNCTION await_anchor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A restore brings the queue of its moment along.
  IF current_setting('yizhan.restoring', true) = 'on' THEN
    RETURN NULL;
  END IF;
  CASE TG_TABLE_NAME
    WHEN 'case_events' THEN
      INSERT INTO anchor_queue VALUES ('case', NEW.case_id, NEW.seq, NEW.hash) ON CONFLICT DO NOTHING;
    WHEN 'case_carried_heads' THEN
      INSERT INTO anchor_queue VALUES ('carried', NEW.case_id, NEW.events, NEW.last_hash) ON CONFLICT DO NOTHING;
    WHEN 'issued_document_seals' THEN
      INSERT INTO anchor_queue VALUES ('document', NEW.document_id, NEW.seq, NEW.seal) ON CONFLICT DO NOTHING;
  END CASE;
  RETURN NULL;
END
$$;
CREATE TRIGGER case_events_await_anchor AFTER INSERT ON case_events FOR EACH ROW EXECUTE FUNCTION await_anchor();
CREATE TRIGGER case_carried_heads_await_anchor AFTER INSERT ON case_carried_heads FOR EACH ROW EXECUTE FUNCTION await_anchor();
CREATE TRIGGER issued_document_seals_await_anchor AFTER INSERT ON issued_document_seals FOR EACH ROW EXECUTE FUNCTION await_anchor();

ALTER TABLE chain_checks ADD COLUMN anchors integer NOT NULL DEFAULT 0, ADD COLUMN told_at timestamptz(3);
