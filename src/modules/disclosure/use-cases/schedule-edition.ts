import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { enqueueAt } from '@/platform/queue'
import { checkEdition } from '../domain/check-edition'
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
      const [problem] = checkEdition(edition, edition.number)
      if (problem) return refuse(problem.code, problem.field)
      if (!publishAt) return refuse('disclosure.time-required', 'publishAt')
      if (publishAt <= now) return refuse('disclosure.time-past', 'publishAt')
      const file = { document, edition }
      const checked = await passChecks(tx, file, { now, publishedOn: dayOf(publishAt), warningReason })
      if (!checked.ok) return checked
      if (!secrecyReviewed) return refuse('disclosure.secrecy-review-required', 'secrecyReviewed')
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
