import { dayOf } from '@/kernel/plain-date'
import type { CaseEventBody } from '@/modules/casework/domain/case-event'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { composeLetter } from '../domain/compose-letter'
import { documentsFor } from '../domain/issue-plan'
import type { Letter } from '../domain/letter'
import { letterFacts } from './letter-facts'
import { printedDerivation } from './printed-derivation'

/** A letter before it is issued: everything but its number and the code that proves it. */
export type PreviewedLetter = Omit<Letter, 'number' | 'verify' | 'city' | 'matter' | 'holderKind'>

/**
 * The letters that would follow from a step, word for word. The event comes from casework's `previewStep`, which has
 * asked whether this person may take the step; nobody else calls this.
 */
export async function previewLetters(
  event: CaseEventBody & { caseId: string },
  clock = systemClock,
): Promise<PreviewedLetter[]> {
  const facts = await letterFacts(db, event)
  const given = {
    number: '',
    issuedOn: dayOf(clock.now()),
    verifyCode: '',
    portal: env.PUBLIC_URL,
    derivation: await printedDerivation(),
  }
  return documentsFor(event, facts.certificate).map((kind) => {
    const {
      number: _number,
      verify: _verify,
      city: _city,
      matter: _matter,
      holderKind: _holder,
      ...letter
    } = composeLetter(kind, event, facts, given)
    return letter
  })
}
