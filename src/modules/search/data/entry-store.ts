import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import type { Entry } from '../domain/entry'
import { pairsOf } from '../domain/query-text'
import { spelled, wordsOf } from './words'

const tokens = (texts: readonly string[]) => texts.flatMap(wordsOf).join(' ')

/** Writes what can be found about one thing; called again it replaces what was there. */
export async function upsert(tx: Transaction, entry: Entry, now: Date): Promise<void> {
  const names = entry.names.map(spelled)
  const grams = [...new Set(names.flatMap(pairsOf))]
  const facts = JSON.stringify({ ...entry.facts, names: names.join('\n') })
  await tx.$executeRaw`
    INSERT INTO search_entries (id, kind, ref_id, title, summary, url, facts, tokens, grams, weight, updated_at)
    VALUES (${newId(now)}::uuid, ${entry.kind}, ${entry.refId}::uuid, ${entry.title}, ${entry.summary}, ${entry.url},
      ${facts}::jsonb,
      setweight(to_tsvector('simple', ${tokens(entry.names)}), 'A')
        || setweight(to_tsvector('simple', ${tokens(entry.about)}), 'B')
        || setweight(to_tsvector('simple', ${tokens(entry.body)}), 'D'),
      ${grams}, ${entry.weight}, ${now})
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, summary = excluded.summary, url = excluded.url,
      facts = excluded.facts, tokens = excluded.tokens, grams = excluded.grams, weight = excluded.weight,
      updated_at = excluded.updated_at`
}

export async function remove(tx: Transaction, kind: string, refId: string): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { kind, refId } })
}
