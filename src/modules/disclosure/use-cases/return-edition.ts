import type { Actor } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { type EditionRequest, takeEditionStep } from './take-edition-step'

/** Gives an edition back to its editors, with what is to be changed. One that was scheduled is not sent out. */
export const returnEdition = (
  actor: Actor,
  { reason, ...request }: EditionRequest & { reason: string },
  clock = systemClock,
) =>
  takeEditionStep(
    actor,
    'return',
    request,
    ({ document, edition }) => {
      const returnReason = reason.trim()
      if (!returnReason) return refuse('disclosure.reason-required', 'reason')
      return ok({
        file: { document, edition: { ...edition, status: 'draft', returnReason, publishAt: null, publisherId: null } },
        event: { type: 'edition.returned', editionId: edition.id, detail: { reason: returnReason } },
      })
    },
    clock,
  )
