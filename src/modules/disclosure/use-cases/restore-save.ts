import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { cleanContent } from '../data/clean-content'
import * as saves from '../data/save-store'
import { refuseContent } from './check-content'
import { recordSave } from './record-save'
import { type EditionRequest, takeEditionStep } from './take-edition-step'

/**
 * Brings back what a draft held at an earlier save. What it holds now stays in the history, so nothing is lost by it; the
 * step itself goes on record. Whoever brings words back has written in the edition.
 */
export const restoreSave = (
  actor: Actor,
  { saveId, ...request }: EditionRequest & { saveId: string },
  clock = systemClock,
) =>
  takeEditionStep(
    actor,
    'edit',
    request,
    async ({ document, edition }, tx, now) => {
      const entry = isUuid(saveId) ? await saves.find(tx, edition.id, saveId) : null
      if (!entry) return refuse('disclosure.not-found')
      const content = cleanContent(entry.content)
      const refused = await refuseContent(tx, content, document.ownerDepartmentId)
      if (refused) return refused
      const writerIds = [...new Set([...edition.writerIds, actor.id])]
      const restored = { ...edition, ...content, writerIds }
      const next = { ...restored, version: edition.version + 1 }
      await recordSave(tx, next, { kind: 'restored', page: '', by: actor, now }, edition)
      return ok({
        file: { document, edition: restored },
        event: { type: 'edition.restored', editionId: edition.id, detail: { at: entry.savedAt.toISOString() } },
      })
    },
    clock,
  )
