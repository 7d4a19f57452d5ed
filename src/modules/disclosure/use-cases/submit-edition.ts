import type { Actor } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { checkEdition } from '../domain/check-edition'
import { type EditionRequest, takeEditionStep } from './take-edition-step'

/** Hands an edition to the publishers. Refused with the first thing that readers would miss. */
export const submitEdition = (actor: Actor, request: EditionRequest, clock = systemClock) =>
  takeEditionStep(
    actor,
    'submit',
    request,
    ({ document, edition }) => {
      const [problem] = checkEdition(edition, edition.number)
      if (problem) return refuse(problem.code, problem.field)
      return ok({
        file: { document, edition: { ...edition, status: 'submitted', returnReason: null } },
        event: { type: 'edition.submitted', editionId: edition.id, detail: { number: edition.number } },
      })
    },
    clock,
  )
