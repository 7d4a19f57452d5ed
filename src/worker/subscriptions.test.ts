import { expect, it } from 'vitest'
import type { CaseEventBody } from '@/modules/casework/domain/case-event'
import { documentsFor } from '@/modules/certificates/domain/issue-plan'
import { BODIES, facts } from '@/modules/certificates/domain/letters-for-tests'
import { issueForEvent } from '@/modules/certificates/use-cases/issue-for-event'
import { issueAndDeliver } from './issue-and-deliver'
import { REACTIONS } from './subscriptions'

const BY_FILING = BODIES.flatMap((body): CaseEventBody[] =>
  body.type === 'case.submitted'
    ? [{ type: 'correction.resubmitted', payload: { number: 1, filing: 2, acceptanceDue: body.payload.acceptanceDue } }]
    : [],
)

it.each([...BODIES, ...BY_FILING])('the documents that $type calls for are issued because it happened', (body) => {
  const reactions: readonly unknown[] = REACTIONS[body.type]
  const issues = reactions.includes(issueForEvent) || reactions.includes(issueAndDeliver)
  expect(issues).toBe(documentsFor(body, facts.certificate).length > 0)
})
