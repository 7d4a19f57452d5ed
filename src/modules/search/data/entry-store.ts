import { yearOf } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { docNumberEnds, docNumberKey } from '../domain/doc-number'
import type { Entry } from '../domain/entry'
import { charactersOf, pairNumbersOf, pairsOf, solid } from '../domain/query-text'
import { soundGrams } from '../domain/sounds'
import { soundLines } from './sound'
import { spelled, wordsIn, wordsOf } from './words'

/** A text is searched to here; the longest law has 75,000 characters. */
const SEARCHED = 150_000

const tokens = (texts: readonly string[]) => texts.flatMap(wordsOf).join(' ')

/** Long laws of a statement: it must stay well below the time a statement may take. */
const TOGETHER = 10

/** Writes what can be found about things; for a thing that was there it replaces what was known. */
export async function upsertAll(tx: Transaction, entries: readonly Entry[], now: Date): Promise<void> {
  for (let at = 0; at < entries.length; at += TOGETHER) await upsert(tx, entries.slice(at, at + TOGETHER), now)
}

async function upsert(tx: Transaction, entries: readonly Entry[], now: Date): Promise<void> {
  const rows = JSON.stringify(entries.map((entry) => rowOf(entry, now)))
  await tx.$executeRaw`
    INSERT INTO search_entries (id, kind, ref_id, source_id, title, names, doc_no, summary, url, facts, section, issuer,
      year, validity, heading, tokens, grams, body, plain, body_grams, sounds, sound_grams, weight, updated_at)
    SELECT id, kind, ref_id, source_id, title, names, doc_no, summary, url, facts, section, issuer, year, validity,
      setweight(to_tsvector('simple', named), 'A') || setweight(to_tsvector('simple', about), 'B'),
      setweight(to_tsvector('simple', named), 'A') || setweight(to_tsvector('simple', about), 'B')
        || setweight(to_tsvector('simple', worded), 'D'),
      grams, body, plain, body_grams, sounds, sound_grams, weight, ${now}
    FROM jsonb_to_recordset(${rows}::jsonb) AS entry (id uuid, kind text, ref_id uuid, source_id text, title text,
      names text, doc_no text, summary text, url text, facts jsonb, section text, issuer text, year int, validity text,
      named text, about text, worded text, grams text[], body text, plain text, body_grams int[],
      sounds text, sound_grams text[], weight int)
    ON CONFLICT (kind, ref_id) DO UPDATE SET source_id = excluded.source_id, title = excluded.title,
      names = excluded.names, doc_no = excluded.doc_no, summary = excluded.summary, url = excluded.url,
      facts = excluded.facts, section = excluded.section, issuer = excluded.issuer, year = excluded.year,
      validity = excluded.validity, heading = excluded.heading, tokens = excluded.tokens, grams = excluded.grams,
      body = excluded.body, plain = excluded.plain, body_grams = excluded.body_grams,
      sounds = excluded.sounds, sound_grams = excluded.sound_grams, weight = excluded.weight,
      updated_at = excluded.updated_at`
}

function rowOf(entry: Entry, now: Date) {
  const names = inOneSpelling(entry.names)
  const listed = inOneSpelling(entry.listedUnder ?? [])
  const docNo = entry.docNo && docNumberKey(spelled(entry.docNo))
  const body = entry.body.join('\n').slice(0, SEARCHED)
  const spelling = spelled(body)
  const plain = spelling.replaceAll(' ', '')
  const sounds = soundLines(names)
  return {
    id: newId(now),
    kind: entry.kind,
    ref_id: entry.refId,
    source_id: entry.sourceId,
    title: entry.title,
    names: [...names, ...(listed.length > 0 ? ['', ...listed] : [])].join('\n'),
    doc_no: docNo,
    summary: entry.summary,
    url: entry.url,
    facts: entry.facts,
    section: entry.section,
    issuer: entry.issuer,
    year: entry.dated && yearOf(entry.dated),
    validity: entry.validity,
    named: tokens([...entry.names, ...(entry.listedUnder ?? []), entry.docNo ?? '']),
    about: tokens(entry.about),
    worded: wordsIn(spelling).join(' '),
    grams: [
      ...new Set([...names, ...listed].flatMap((name) => [...charactersOf(name), ...pairsOf(name)])),
      ...numberEnds(docNo),
    ],
    body,
    plain,
    body_grams: pairNumbersOf(plain),
    sounds: sounds.join('\n'),
    sound_grams: soundGrams(sounds),
    weight: entry.weight,
  }
}

const inOneSpelling = (names: readonly string[]): string[] => names.map((name) => solid(spelled(name))).filter(Boolean)

const numberEnds = (key: string | null) => (key ? docNumberEnds(key) : [])

export async function remove(tx: Transaction, kind: string, refId: string): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { kind, refId } })
}
