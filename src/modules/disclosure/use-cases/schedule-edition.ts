import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { fault, faultsOf, ok, refuseAll } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { enqueueAt } from '@/platform/queue'
import { checkEdition } from '../domain/check-edition'
import type { DisclosureRefusal } from '../domain/refusals'
import { passChecks } from './pass-checks'
import { type EditionRequest, takeEditionStep } from './take-edition-step'

/** The queue of editions whose time comes. */
export const EDITION_DUE = 'edition-due'
export type EditionDueJob = { editionId: string }

export type Scheduling = EditionRequest & { publishAt: Date | null; secrecyReviewed: boolean; warningReason: string }

/** Sets the minute at which an edition goes out by itself. The publisher answers for it as for publishing at once. */
export const scheduleEdition = (
  actor: Actor,
  { publishAt, secrecyReviewed, warningReason, ...request }: Scheduling,
  clock = systemClock,
) =>
  takeEditionStep(
    actor,
    'schedule',
    request,
    async ({ document, edition }, tx, now) => {
      const publishedOn = publishAt && dayOf(publishAt)
      const checked = await passChecks(tx, { document, edition }, { now, publishedOn, warningReason })
      const refused = refuseAll<DisclosureRefusal>([
        ...checkEdition(edition, edition.number),
        !publishAt && fault('disclosure.time-required', 'publishAt'),
        publishAt !== null && publishAt <= now && fault('disclosure.time-past', 'publishAt'),
        ...(checked.ok ? [] : faultsOf(checked.refusal)),
        !secrecyReviewed && fault('disclosure.secrecy-review-required', 'secrecyReviewed'),
      ])
      if (refused) return refused
      if (!publishAt || !checked.ok) throw new Error('what was refused is among the faults')
      const job: EditionDueJob = { editionId: edition.id }
      await enqueueAt(tx, EDITION_DUE, job, { key: edition.id, at: publishAt })
      return ok({
        file: { document, edition: { ...edition, status: 'scheduled', publishAt, publisherId: actor.id } },
        event: {
          type: 'edition.scheduled',
          editionId: edition.id,
          detail: { at: publishAt.toISOString(), ...checked.value },
        },
      })
    },
    clock,
  )
