import type { Actor } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { checkEdition } from '../domain/check-edition'
import { errorsAmong } from '../domain/publication-check'
import { publicationFindings } from '../queries/publication-findings'
import { type EditionRequest, takeEditionStep } from './take-edition-step'

/** Hands an edition to the publishers. Refused with the first thing that readers would miss. */
export const submitEdition = (actor: Actor, request: EditionRequest, clock = systemClock) =>
  takeEditionStep(
    actor,
    'submit',
    request,
    async ({ document, edition }, tx, now) => {
      const [problem] = checkEdition(edition, edition.number)
      if (problem) return refuse(problem.code, problem.field)
      // Whoever can put it right hears of it first. Days count from publication, which nobody knows yet.
      const findings = await publicationFindings(tx, { document, edition }, { now, publishedOn: null })
      const [error] = errorsAmong(findings)
      if (error) return refuse('disclosure.checks-failed', error.field)
      return ok({
        file: { document, edition: { ...edition, status: 'submitted', returnReason: null } },
        event: { type: 'edition.submitted', editionId: edition.id, detail: { number: edition.number } },
      })
    },
    clock,
  )
