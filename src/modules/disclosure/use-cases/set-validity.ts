import type { Actor } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { announceChange } from '@/platform/publications'
import type { Validity } from '../domain/document'
import { indexDocument } from './index-document'
import { type EditionRequest, takeEditionStep } from './take-edition-step'

/** Says whether a document is in force (规范性文件清理): with a reason, for the log and whoever asks. */
export const setValidity = (
  actor: Actor,
  { validity, reason, ...request }: EditionRequest & { validity: Validity; reason: string },
  clock = systemClock,
) =>
  takeEditionStep(
    actor,
    'setValidity',
    request,
    async ({ document, edition }, tx, now) => {
      if (!reason.trim()) return refuse('disclosure.reason-required', 'reason')
      const supersededById = validity === 'superseded' ? document.supersededById : null
      const validityBefore = validity === 'superseded' ? document.validityBefore : null
      // Whoever says so now means now, whenever the newer document begins to apply.
      const stated = { validity, supersededById, supersededOn: null, validityBefore }
      const changed = { document: { ...document, ...stated }, edition }
      await indexDocument(tx, changed, now)
      await announceChange(tx)
      const detail = { validity, reason: reason.trim() }
      return ok({ file: changed, event: { type: 'document.validity-set', editionId: edition.id, detail } })
    },
    clock,
  )
