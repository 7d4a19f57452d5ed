-- Puts right, once and on record, a city whose database sessions did not stand in UTC (docs/decisions/0091).
-- Until sessions were pinned, every instant was stored as if the clock on the wall in UTC had been the clock on the wall
-- in the session's zone: eight hours early in Asia/Shanghai. The instant inside a UUIDv7 was always the true one, and so
-- was the instant that a seal was taken over: both tell, row by row, how far what is stored was shifted.
CREATE TABLE "instant_corrections" (
  "id" UUID NOT NULL,
  "table_name" TEXT NOT NULL,
  "column_name" TEXT NOT NULL,
  "shifted_minutes" INTEGER NOT NULL,
  "rows" INTEGER NOT NULL,
  "first_instant" TIMESTAMPTZ(3) NOT NULL,
  "last_instant" TIMESTAMPTZ(3) NOT NULL,
  "corrected_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "instant_corrections_pkey" PRIMARY KEY ("id")
);

SET LOCAL TimeZone = 'UTC';

-- The instant inside a UUIDv7; null for any other id.
CREATE FUNCTION pg_temp.instant_of(id uuid) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN substr(id::text, 15, 1) = '7' THEN timestamptz 'epoch'
    + (('x' || lpad(substr(replace(id::text, '-', ''), 1, 12), 16, '0'))::bit(64)::bigint) * interval '1 millisecond' END
$$;

-- How far `stored` is from the truth, if that is the offset of some zone to within `tolerance`: -12 to +14 hours in
-- quarters, so -14 to +12 here. Null when it is not, since then the row tells of another moment than its id.
CREATE FUNCTION pg_temp.shift_between(stored timestamptz, truth timestamptz, tolerance interval)
RETURNS interval LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  off numeric := extract(epoch FROM stored - truth);
  quarters numeric := round(off / 900);
BEGIN
  IF quarters BETWEEN -56 AND 48 AND abs(off - quarters * 900) <= extract(epoch FROM tolerance) THEN
    RETURN quarters * interval '15 minutes';
  END IF;
  RETURN NULL;
END
$$;

-- Rows whose id was made from the very instant they keep. The sealed logs alone say which zones there ever were; then
-- rows of other tables count as evidence, too. `kin`: the case, document or account that a row belongs to.
CREATE TEMP TABLE evidence (kin uuid, stored timestamptz NOT NULL, truth timestamptz NOT NULL, shift interval NOT NULL)
ON COMMIT DROP;
INSERT INTO evidence
SELECT kin, occurred_at, pg_temp.instant_of(id), pg_temp.shift_between(occurred_at, pg_temp.instant_of(id), '0')
FROM (
  SELECT id, occurred_at, case_id AS kin FROM case_events
  UNION ALL SELECT id, occurred_at, document_id FROM document_events
  UNION ALL SELECT id, occurred_at, CASE WHEN subject_id ~ '^[0-9a-f-]{36}$' THEN subject_id::uuid END FROM audit_entries
) logs
WHERE pg_temp.shift_between(occurred_at, pg_temp.instant_of(id), '0') IS NOT NULL;

CREATE TEMP TABLE zones ON COMMIT DROP AS SELECT DISTINCT shift FROM evidence;

-- Columns that are written in the moment the row's id is made.
CREATE TEMP TABLE births ON COMMIT DROP AS
SELECT c.table_name::text AS name, c.column_name::text AS born, k.column_name::text AS key,
  coalesce((SELECT o.column_name::text FROM information_schema.columns o
    WHERE o.table_schema = 'public' AND o.table_name = c.table_name AND o.data_type = 'uuid'
      AND o.column_name IN ('case_id', 'document_id', 'account_id')
    ORDER BY array_position(ARRAY['case_id', 'document_id', 'account_id'], o.column_name::text) LIMIT 1), k.column_name::text) AS kin
FROM information_schema.columns c
JOIN information_schema.columns k ON k.table_schema = 'public' AND k.table_name = c.table_name AND k.data_type = 'uuid'
  AND k.column_name = CASE WHEN c.table_name = 'applications' THEN 'case_id' ELSE 'id' END
WHERE c.table_schema = 'public' AND c.data_type = 'timestamp with time zone'
  AND c.table_name NOT IN ('case_events', 'document_events', 'audit_entries')
  AND c.column_name IN ('created_at', 'opened_at', 'issued_at', 'requested_at', 'submitted_at');

DO $$
DECLARE
  birth record;
BEGIN
  IF NOT EXISTS (SELECT FROM zones WHERE shift <> interval '0') THEN RETURN; END IF;
  FOR birth IN SELECT * FROM births LOOP
    EXECUTE format(
      'INSERT INTO evidence SELECT %1$I, %2$I, pg_temp.instant_of(%3$I),
         pg_temp.shift_between(%2$I, pg_temp.instant_of(%3$I), ''0'')
       FROM %4$I WHERE pg_temp.shift_between(%2$I, pg_temp.instant_of(%3$I), ''0'') IN (SELECT shift FROM zones)',
      birth.kin, birth.born, birth.key, birth.name);
  END LOOP;
END
$$;
CREATE INDEX ON evidence (stored);

-- Which zone the city stood in, from its first record there to its last. When it moved is known only to lie between two
-- records, so that the time between belongs to both stays.
CREATE TEMP TABLE stays ON COMMIT DROP AS
SELECT shift, coalesce(lag(last) OVER (ORDER BY first), '-infinity') AS earliest,
  coalesce(lead(first) OVER (ORDER BY first), 'infinity') AS latest, first
FROM (
  SELECT shift, min(truth) AS first, max(truth) AS last FROM (
    SELECT truth, shift, count(*) FILTER (WHERE moved) OVER (ORDER BY truth, shift) AS stay FROM (
      SELECT truth, shift, lag(shift) OVER (ORDER BY truth, shift) IS DISTINCT FROM shift AS moved FROM evidence
    ) steps
  ) numbered GROUP BY stay, shift
) spans;
CREATE INDEX ON evidence (shift, truth);
ANALYZE evidence;
ANALYZE stays;

-- How long before or after `moment` something was recorded in that zone; null if the city was not there then.
CREATE FUNCTION pg_temp.distance(moment timestamptz, zone interval) RETURNS interval LANGUAGE sql STABLE AS $$
  SELECT least(
    moment - (SELECT truth FROM evidence WHERE shift = zone AND truth <= moment ORDER BY truth DESC LIMIT 1),
    (SELECT truth FROM evidence WHERE shift = zone AND truth >= moment ORDER BY truth LIMIT 1) - moment)
  WHERE EXISTS (SELECT FROM stays WHERE shift = zone AND moment BETWEEN earliest AND latest)
$$;

-- How far one stored instant was shifted. In this order: the city never moved; the value lies before its row (an import's
-- date of old), so it was given, and written with the row; something of the same case, document or
-- account was recorded in the very same moment; something anywhere was; of the zones in which the city can have been at
-- the moment that the value would then tell, the one with the nearest record; the row's.
CREATE FUNCTION pg_temp.shift_of(stored timestamptz, row_kin uuid, row_shift interval, row_born timestamptz)
RETURNS interval LANGUAGE plpgsql STABLE AS $$
DECLARE
  found interval[];
  likely interval;
BEGIN
  IF stored IS NULL THEN RETURN interval '0'; END IF;
  IF (SELECT count(*) FROM zones) = 1 THEN RETURN (SELECT shift FROM zones); END IF;
  IF row_shift IS NOT NULL AND stored < row_born - interval '26 hours' THEN RETURN row_shift; END IF;
  SELECT array_agg(DISTINCT e.shift) INTO found FROM evidence e WHERE e.stored = shift_of.stored AND e.kin = row_kin;
  IF cardinality(found) = 1 THEN RETURN found[1]; END IF;
  SELECT array_agg(DISTINCT e.shift) INTO found FROM evidence e WHERE e.stored = shift_of.stored;
  IF cardinality(found) = 1 THEN RETURN found[1]; END IF;
  SELECT z.shift INTO likely FROM zones z, pg_temp.distance(shift_of.stored - z.shift, z.shift) d
  WHERE d IS NOT NULL ORDER BY d, z.shift IS DISTINCT FROM row_shift, z.shift LIMIT 1;
  RETURN coalesce(likely, row_shift, (SELECT shift FROM stays ORDER BY first DESC LIMIT 1));
END
$$;

-- The shift of a row as its id tells it. A second between the two is the work between two looks at the clock, and counts
-- only where the city stood in that very zone; more is another moment, and the column is judged like any other.
CREATE FUNCTION pg_temp.row_shift(stored timestamptz, id uuid) RETURNS interval LANGUAGE sql STABLE AS $$
  SELECT s FROM pg_temp.shift_between(stored, pg_temp.instant_of(id), '2 seconds') s
  WHERE s IN (SELECT shift FROM zones)
    AND (pg_temp.shift_between(stored, pg_temp.instant_of(id), '0') IS NOT NULL
      OR pg_temp.distance(pg_temp.instant_of(id), s) IS NOT NULL)
$$;

-- Instants that lie ahead, or were given rather than read off the clock: shifted when they were written down.
CREATE TEMP TABLE written_with (name text, given text, written text) ON COMMIT DROP;
INSERT INTO written_with VALUES
  ('editions', 'publish_at', 'updated_at'), ('sessions', 'expires_at', 'created_at'),
  ('accounts', 'one_time_until', 'password_changed_at');

-- Counted attempts have their instant in their key: all are taken out, put right and put back at the end.
CREATE TEMP TABLE windows ON COMMIT DROP AS SELECT * FROM rate_windows WITH NO DATA;

-- The line in the audit log that says so, sealed like every other: the text is what audit-chain.ts makes of the facts.
CREATE FUNCTION pg_temp.record_correction(total integer, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  entry uuid := (
    lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3)
    || '8' || substr(md5(random()::text), 1, 15))::uuid;
  shifts text[] := ARRAY(SELECT DISTINCT shifted_minutes::text FROM instant_corrections ORDER BY 1);
  detail text := format('{"instants":%s,"shiftedMinutes":%s,"tables":%s}', total,
    replace(array_to_json(shifts)::text, ' ', ''), (SELECT count(DISTINCT table_name) FROM instant_corrections));
BEGIN
  PERFORM append_audit_entry(entry, at, 'system', 'system', '系统', 'city.instants-corrected', 'city', 'time-zone',
    detail::jsonb, NULL, format(
      '{"action":"city.instants-corrected","actorId":"system","actorKind":"system","actorName":"系统","detail":%s,'
      '"id":"%s","occurredAt":"%s","requestId":null,"subjectId":"time-zone","subjectKind":"city"}',
      detail, entry, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
END
$$;

DO $$
DECLARE
  place record;
  shifts text;
  changes text;
  moved text;
  one record;
  guards text[];
  guard text;
  now_utc timestamptz(3) := date_trunc('milliseconds', clock_timestamp());
  total integer;
BEGIN
  IF NOT EXISTS (SELECT FROM zones WHERE shift <> interval '0') THEN RETURN; END IF;

  FOR place IN
    SELECT c.table_name::text AS name, array_agg(c.column_name::text ORDER BY c.column_name) AS columns,
      min(b.born) AS born, min(b.key) AS key, min(b.kin) AS kin
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    LEFT JOIN births b ON b.name = c.table_name AND b.born = (SELECT min(x.born) FROM births x WHERE x.name = c.table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = 'timestamp with time zone'
      AND c.table_name NOT IN ('_prisma_migrations', 'instant_corrections', 'rate_windows')
    GROUP BY c.table_name ORDER BY 1
  LOOP
    IF place.name IN ('case_events', 'document_events', 'audit_entries') THEN
      SELECT 'occurred_at', 'id', 'id' INTO place.born, place.key, place.kin;
    END IF;
    SELECT
      string_agg(
        CASE
          WHEN place.born IS NOT NULL AND b.born IS NOT NULL
            THEN format('coalesce(pg_temp.row_shift(%1$I, %2$I), pg_temp.shift_of(%1$I, %3$I, NULL, NULL))', col, place.key, place.kin)
          ELSE format('CASE WHEN %1$I IS NULL THEN interval ''0'' ELSE pg_temp.shift_of(%2$I, %3$s, %4$s, %5$s) END', col,
            coalesce(w.written, col), CASE WHEN place.kin IS NULL THEN 'NULL' ELSE quote_ident(place.kin) END,
            CASE WHEN place.born IS NULL THEN 'NULL'
              ELSE format('pg_temp.row_shift(%I, %I)', place.born, place.key) END,
            CASE WHEN place.born IS NULL THEN 'NULL' ELSE quote_ident(place.born) END)
        END || format(' AS s%s', n), ', ' ORDER BY n),
      string_agg(format('%1$I = t.%1$I - m.s%2$s', col, n), ', ' ORDER BY n),
      string_agg(format('m.s%s <> interval ''0''', n), ' OR ' ORDER BY n)
    INTO shifts, changes, moved
    FROM unnest(place.columns) WITH ORDINALITY AS u(col, n)
    LEFT JOIN written_with w ON w.name = place.name AND w.given = col
    LEFT JOIN (
      SELECT name, born FROM births
      UNION ALL VALUES ('case_events', 'occurred_at'), ('document_events', 'occurred_at'), ('audit_entries', 'occurred_at')
    ) b ON b.name = place.name AND b.born = col;

    EXECUTE format('CREATE TEMP TABLE moves ON COMMIT DROP AS SELECT ctid AS place, %s FROM public.%I', shifts, place.name);
    FOR one IN SELECT col, n FROM unnest(place.columns) WITH ORDINALITY AS u(col, n) LOOP
      EXECUTE format(
        'INSERT INTO instant_corrections
         SELECT gen_random_uuid(), %1$L, %2$L, extract(epoch FROM m.s%3$s) / 60, count(*),
           min(t.%2$I - m.s%3$s), max(t.%2$I - m.s%3$s), $1
         FROM public.%1$I t JOIN moves m ON m.place = t.ctid
         WHERE m.s%3$s <> interval ''0'' AND t.%2$I IS NOT NULL GROUP BY m.s%3$s', place.name, one.col, one.n)
      USING now_utc;
    END LOOP;

    -- The guards against rewriting history are lifted for this one statement, by the owner of the tables.
    guards := ARRAY(SELECT tgname::text FROM pg_trigger
      WHERE tgrelid = format('public.%I', place.name)::regclass AND NOT tgisinternal AND tgenabled = 'O');
    FOREACH guard IN ARRAY guards LOOP
      EXECUTE format('ALTER TABLE public.%I DISABLE TRIGGER %I', place.name, guard);
    END LOOP;
    EXECUTE format('UPDATE public.%I t SET %s FROM moves m WHERE t.ctid = m.place AND (%s)', place.name, changes, moved);
    FOREACH guard IN ARRAY guards LOOP
      EXECUTE format('ALTER TABLE public.%I ENABLE TRIGGER %I', place.name, guard);
    END LOOP;
    DROP TABLE moves;
  END LOOP;

  WITH gone AS (DELETE FROM rate_windows RETURNING *)
  INSERT INTO windows SELECT key, window_start - pg_temp.shift_of(window_start, NULL, NULL, NULL), count FROM gone;
  INSERT INTO rate_windows (key, window_start, count) SELECT key, window_start, max(count) FROM windows GROUP BY 1, 2;

  IF EXISTS (
    SELECT FROM (
      SELECT id, occurred_at FROM case_events UNION ALL SELECT id, occurred_at FROM document_events
      UNION ALL SELECT id, occurred_at FROM audit_entries) logs
    WHERE pg_temp.shift_between(occurred_at, pg_temp.instant_of(id), '0') <> interval '0')
  THEN RAISE EXCEPTION 'an instant of a sealed log was not put right'; END IF;

  SELECT sum(rows) INTO total FROM instant_corrections;
  PERFORM pg_temp.record_correction(total, now_utc);
END
$$;
