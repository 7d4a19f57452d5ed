import type { Actor } from '@/kernel/actor'
import { fault, ok, refuseAll } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { checkEdition } from '../domain/check-edition'
import { errorsAmong } from '../domain/publication-check'
import type { DisclosureRefusal } from '../domain/refusals'
import { publicationFindings } from '../queries/publication-findings'
import { type EditionRequest, takeEditionStep } from './take-edition-step'

/** Hands an edition to the publishers. Refused with everything that readers would miss. */
export const submitEdition = (actor: Actor, request: EditionRequest, clock = systemClock) =>
  takeEditionStep(
    actor,
    'submit',
    request,
    async ({ document, edition }, tx, now) => {
      // Whoever can put it right hears of it first. Days count from publication, which nobody knows yet.
      const findings = await publicationFindings(tx, { document, edition }, { now, publishedOn: null })
      const [error] = errorsAmong(findings)
      const refused = refuseAll<DisclosureRefusal>([
        ...checkEdition(edition, edition.number),
        error && fault('disclosure.checks-failed', error.field),
      ])
      if (refused) return refused
      return ok({
        file: { document, edition: { ...edition, status: 'submitted', returnReason: null } },
        event: { type: 'edition.submitted', editionId: edition.id, detail: { number: edition.number } },
      })
    },
    clock,
  )
