import type { Actor } from '@/kernel/actor'
import { fault, ok, refuseAll } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { announceChange } from '@/platform/publications'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import * as requests from '../data/supersede-store'
import type { DisclosureRefusal } from '../domain/refusals'
import { unindexDocument } from './index-document'
import { giveBackValidity } from './supersede-document'
import { type EditionRequest, takeEditionStep } from './take-edition-step'

/** What becomes of the documents that this one put out of force: their validity comes back, or they stay out of force. */
export type Predecessors = 'given-back' | 'stay-out'

export type Withdrawal = EditionRequest & { reason: string; predecessors?: Predecessors | null }

/**
 * Takes a document back. Its page stays and says why; its text and files, in every edition, are gone from the public. Where
 * it put others out of force, the publisher must say what becomes of them.
 */
export const withdrawDocument = (actor: Actor, { reason, predecessors, ...request }: Withdrawal, clock = systemClock) =>
  takeEditionStep(
    actor,
    'withdraw',
    request,
    async ({ document, edition }, tx, now) => {
      const withdrawnReason = reason.trim()
      const ended = await documents.putOutBy(tx, document.id)
      const refused = refuseAll<DisclosureRefusal>([
        !withdrawnReason && fault('disclosure.reason-required', 'reason'),
        ended.length > 0 && !predecessors && fault('disclosure.predecessors-undecided', 'predecessors'),
      ])
      if (refused) return refused
      if (predecessors === 'given-back') await giveBackValidity(tx, actor, { document, edition }, clock)
      await requests.endThoseOf(tx, document.id)
      await editions.withdrawAll(tx, document.id, now)
      await unindexDocument(tx, document.id)
      await announceChange(tx)
      return ok({
        file: {
          document: { ...document, state: 'withdrawn', withdrawnAt: now, withdrawnReason },
          edition: { ...edition, status: 'withdrawn' },
        },
        event: {
          type: 'document.withdrawn',
          editionId: edition.id,
          detail: { reason: withdrawnReason, ...(ended.length > 0 && { predecessors: predecessors ?? '' }) },
        },
      })
    },
    clock,
  )
