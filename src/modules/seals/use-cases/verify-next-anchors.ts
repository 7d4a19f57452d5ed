import type { Actor } from '@/kernel/actor'
import type { CheckStep, FoundBreak } from '@/modules/audit/domain/chain-check'
import { hashesOfEntries } from '@/modules/audit/queries/end-of-log'
import { countOfCases, placesInCases, type RecordedPlace } from '@/modules/casework/queries/anchored-places'
import { countOfDocuments, placesInDocuments } from '@/modules/certificates/queries/anchored-places'
import { db } from '@/platform/db'
import { keyedSeal } from '@/platform/seal'
import { linesFrom } from '../data/anchor-file'
import { hasAnchorsOfAnother, lastAnchor } from '../data/anchor-lines'
import { newestAnchor } from '../data/anchor-store'
import { findBeginning } from '../data/beginning-store'
import { type Anchor, type Head, readLine } from '../domain/anchor'

const HEADS_AT_ONCE = 4_000
const LINES_AT_ONCE = 500

/** The next anchors after `place` (offset, number and seal): is each whole, and does the database still hold what it says? */
export async function verifyNextAnchors(actor: Actor, place: string): Promise<CheckStep> {
  if (actor.kind !== 'system') throw new Error('only the system verifies anchors')
  const begun = await findBeginning(db)
  if (!begun) return { counted: {}, broken: [{ kind: 'anchors-beginning', name: '', at: 0 }], next: null }
  const [offset = '', number = '', mac = ''] = place.split(':')
  const read = await readOn(begun.city, Number(offset), { number: Number(number), mac })
  const broken = [...read.broken, ...(await missingFrom(read.anchors))]
  const counted = { anchors: read.anchors.length }
  if (!read.isEnd) return { counted, broken, next: `${read.end}:${read.last.number}:${read.last.mac}` }
  return { counted, broken: [...broken, ...(await atTheEnd(begun.city, read.last.number))], next: null }
}

type Last = Pick<Anchor, 'number' | 'mac'>

async function readOn(city: string, offset: number, before: Last) {
  const anchors: Anchor[] = []
  const broken: FoundBreak[] = []
  let [last, end, heads, lines] = [before, offset, 0, 0]
  for await (const next of linesFrom(city, offset)) {
    if (heads >= HEADS_AT_ONCE || lines >= LINES_AT_ONCE) return { anchors, broken, last, end, isEnd: false }
    const anchor = readLine(next.line, keyedSeal)
    if (!anchor) broken.push({ kind: 'anchors-changed', name: '', at: last.number + 1 })
    else {
      const isNext = anchor.number === last.number + 1 && anchor.prev === last.mac
      if (!isNext) broken.push({ kind: 'anchors-missing', name: `${last.number + 1}`, at: anchor.number })
      anchors.push(anchor)
      last = anchor
    }
    heads += anchor?.heads.length ?? 0
    lines += 1
    end = next.end
  }
  return { anchors, broken, last, end, isEnd: true }
}

/** What was anchored and is not in the database any more, at its place and with its hash. */
async function missingFrom(anchors: readonly Anchor[]): Promise<FoundBreak[]> {
  const entries = await hashesOfEntries(anchors.map(({ audit }) => audit.entries))
  const cut = anchors.filter(({ audit }) => audit.entries > 0 && entries.get(audit.entries) !== audit.hash)
  const found: FoundBreak[] = cut.map(({ audit, madeAt }) => ({
    kind: 'audit-anchored',
    name: '',
    at: audit.entries,
    heldAt: madeAt,
  }))
  const heads = anchors.flatMap((anchor) => anchor.heads.map((head) => ({ ...head, heldAt: anchor.madeAt })))
  const ofLog = (kind: Head['log']) => heads.filter(({ log }) => log === kind)
  const asked = (some: readonly Head[]) => [some.map(({ id }) => id), some.map(({ seq }) => seq)] as const
  const places = [
    ...(await placesInCases(...asked(ofLog('case')))),
    ...(await placesInDocuments(...asked(ofLog('document')))),
  ]
  const placeOf = new Map(places.map((place) => [`${place.id} ${place.seq}`, place]))
  for (const head of heads) found.push(...breakOf(head, placeOf.get(`${head.id} ${head.seq}`)))
  return found
}

function breakOf(head: Head & { heldAt: string }, place: RecordedPlace | undefined): FoundBreak[] {
  if (place?.hash === head.hash && place.name !== null) return []
  const kind = head.log === 'document' ? 'document-anchored' : place?.name ? 'case-anchored' : 'case-deleted'
  return [{ kind, name: place?.name ?? (head.name || head.id), at: head.seq, heldAt: head.heldAt }]
}

/** The file against what the database knows of it, and how much there is against how much there was. */
async function atTheEnd(city: string, last: number): Promise<FoundBreak[]> {
  const found: FoundBreak[] = []
  const [known, written] = [await newestAnchor(db), await lastAnchor(city)]
  if (known && known.number > last)
    found.push({ kind: 'anchors-cut', name: `${known.number}`, at: last, heldAt: known.madeAt.toISOString() })
  if (await hasAnchorsOfAnother(city)) found.push({ kind: 'anchors-other', name: '', at: 0 })
  const counts = written?.counts ?? { cases: 0, events: 0, documents: 0 }
  const now = { ...(await countOfCases()), documents: await countOfDocuments() }
  for (const field of ['cases', 'events', 'documents'] as const)
    if (now[field] < counts[field])
      found.push({ kind: 'counts-anchored', name: `${counts[field]}`, at: now[field], field, heldAt: written?.madeAt })
  return found
}
