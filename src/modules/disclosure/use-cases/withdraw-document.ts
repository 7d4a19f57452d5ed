import type { Actor } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { announceChange } from '@/platform/publications'
import * as editions from '../data/edition-store'
import { unindexDocument } from './index-document'
import { type EditionRequest, takeEditionStep } from './take-edition-step'

/** Takes a document back. Its page stays and says why; its text and files, in every edition, are gone from the public. */
export const withdrawDocument = (
  actor: Actor,
  { reason, ...request }: EditionRequest & { reason: string },
  clock = systemClock,
) =>
  takeEditionStep(
    actor,
    'withdraw',
    request,
    async ({ document, edition }, tx, now) => {
      const withdrawnReason = reason.trim()
      if (!withdrawnReason) return refuse('disclosure.reason-required', 'reason')
      await editions.withdrawAll(tx, document.id, now)
      await unindexDocument(tx, document.id)
      await announceChange(tx)
      return ok({
        file: {
          document: { ...document, state: 'withdrawn', withdrawnAt: now, withdrawnReason },
          edition: { ...edition, status: 'withdrawn' },
        },
        event: { type: 'document.withdrawn', editionId: edition.id, detail: { reason: withdrawnReason } },
      })
    },
    clock,
  )
