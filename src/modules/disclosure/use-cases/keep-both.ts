import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { cleanContent } from '../data/clean-content'
import * as saves from '../data/save-store'
import { contentOf } from '../domain/edition-save'
import { bothContents } from '../queries/both-contents'
import { refuseContent } from './check-content'
import { addAside } from './put-aside'
import { recordSave } from './record-save'
import type { DraftSaving } from './save-draft'
import { takeEditionStep } from './take-edition-step'

export type BothKept = Omit<DraftSaving, 'kind'> & {
  /** The version that both began from. */
  base: number
}

/**
 * Two wrote in one draft at the same time, and the draft goes on with the words of both. What the second typed stands in
 * the history, too, as it was typed.
 */
export const keepBoth = (actor: Actor, { base, content, page = '', ...request }: BothKept, clock = systemClock) =>
  takeEditionStep(
    actor,
    'edit',
    request,
    async ({ document, edition }, tx, now) => {
      const began = await saves.ofVersion(tx, edition.id, base)
      const both = bothContents(contentOf(edition), contentOf(cleanContent(content)), began?.content ?? null)
      const refused = await refuseContent(tx, both, document.ownerDepartmentId)
      if (refused) return refused
      await addAside(tx, actor, { editionId: edition.id, version: edition.version, content, page }, now)
      const writerIds = [...new Set([...edition.writerIds, actor.id])]
      const next = { ...edition, ...both, writerIds }
      await recordSave(tx, { ...next, version: edition.version + 1 }, { kind: 'saved', page, by: actor, now }, edition)
      return ok({ file: { document, edition: next }, event: null })
    },
    clock,
  )
