import { type Actor, inWhoseName } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { cleanContent } from '../data/clean-content'
import * as editions from '../data/edition-store'
import * as saves from '../data/save-store'
import type { Edition, EditionContent, EditionFile } from '../domain/document'
import { contentOf, type SaveKind, sameContent } from '../domain/edition-save'
import { refusalFor } from '../domain/permissions'
import { refuseContent } from './check-content'
import { recordSave } from './record-save'
import { type EditionRequest, type EditionResult, saveStep } from './take-edition-step'

export type DraftSaving = EditionRequest & {
  content: EditionContent
  /** The page it was written on; saves of one page are never a conflict among themselves. */
  page?: string
  /** The page that the same tab left just before: what it sent on its way out is no conflict either. */
  follows?: string
  /** By itself while somebody types, or by the button. */
  kind?: Extract<SaveKind, 'autosaved' | 'saved'>
}

/**
 * Keeps what an editor has written so far, and writes it into the history of the draft. Whoever saves has written in it,
 * and will not be the one to publish it. Sent twice, or with nothing new, nothing changes. What another page saved
 * meanwhile is never written over: `disclosure.changed-meanwhile`.
 */
export async function saveDraft(
  actor: Actor,
  { editionId, expectedVersion, content, page = '', follows = '', kind = 'saved' }: DraftSaving,
  clock = systemClock,
): Promise<EditionResult> {
  return inTransaction(async (tx) => {
    const file = isUuid(editionId) ? await editions.findForStep(tx, editionId) : null
    if (!file) return refuse('disclosure.not-found')
    const refusal = refusalFor(actor, 'edit', file)
    if (refusal === 'disclosure.not-found') return refuse(refusal)
    const clean = cleanContent(content)
    if (!refusal && sameContent(clean, file.edition)) return nothingNew(tx, file.edition, kind, clock.now())
    if (!(await isNewest(tx, file.edition, { expectedVersion, page, follows, by: actor.id })))
      return refuse('disclosure.changed-meanwhile')
    if (refusal) return refuse(refusal)
    const refused = await refuseContent(tx, clean, file.document.ownerDepartmentId)
    if (refused) return refused
    return written(tx, actor, file, clean, { page, kind, clock })
  })
}

/** Whether everything that was saved so far was known to the page that saves now. */
async function isNewest(
  tx: Transaction,
  { id, version }: Edition,
  { expectedVersion, page, follows, by }: { expectedVersion: number; page: string; follows: string; by: string },
): Promise<boolean> {
  if (version === expectedVersion) return true
  const last = page === '' ? null : await saves.last(tx, id)
  if (last?.version !== version || last.page === '') return false
  return last.page === page || (last.page === follows && last.savedById === by)
}

/** What was saved by itself already stands there; the button makes an entry of it that stays. */
async function nothingNew(tx: Transaction, edition: Edition, kind: SaveKind, now: Date): Promise<EditionResult> {
  const last = kind === 'saved' ? await saves.last(tx, edition.id) : null
  if (last?.kind === 'autosaved' && last.version === edition.version)
    await saves.extendSave(tx, last.id, { version: last.version, kind, savedAt: now, content: contentOf(edition) })
  return ok(edition)
}

type Writing = { page: string; kind: SaveKind; clock: typeof systemClock }

async function written(
  tx: Transaction,
  actor: Actor,
  file: EditionFile,
  content: EditionContent,
  { page, kind, clock }: Writing,
): Promise<EditionResult> {
  const { document, edition } = file
  const by = inWhoseName(actor, (one) => refusalFor(one, 'edit', file) === null)
  const writerIds = [...new Set([...edition.writerIds, actor.id])]
  const next = { ...edition, ...content, writerIds }
  const saved = await saveStep(tx, by, file, { file: { document, edition: next }, event: null }, clock)
  if (saved.ok) await recordSave(tx, saved.value, { kind, page, by, now: clock.now() }, edition)
  return saved
}
