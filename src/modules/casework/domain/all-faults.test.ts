import { expect, it } from 'vitest'
import { officer } from '@/testing/actors'
import { deny } from './decision'
import { requestExtension } from './extension'
import { inspectionOf } from './inspection'
import { rejectAcceptance } from './non-acceptance'
import { startProcedure } from './special-procedure'
import type { Moment } from './step'

const who = officer('钱进', 'housing/reviewer')
// Nothing of a case is looked at before what was typed is whole.
const file = { case: { terms: { extensionDays: 10, promised: { unit: 'workday' } } } } as Parameters<typeof deny>[0]
const moment = {} as Moment
const visit = { departmentId: 'x', receivedOn: '2026-11-02', today: '2026-11-20' }

it.each([
  ['a denial', deny(file, who, { reason: ' ', legalBasis: '' }, moment), ['reason', 'legalBasis']],
  [
    'a refusal to accept',
    rejectAcceptance(file, who, { kind: 'not_competent', reason: '', legalBasis: '', referTo: ' ' }, moment),
    ['reason', 'legalBasis', 'referTo'],
  ],
  [
    'a special procedure',
    startProcedure(file, who, { procedure: 'HEARING', expectedDays: 0, reason: '', legalBasis: '' }, moment),
    ['expectedDays', 'reason', 'legalBasis'],
  ],
  ['an extension', requestExtension(file, who, { days: 99, reason: '' }, moment), ['days', 'reason']],
  [
    'an inspection',
    inspectionOf({ with: null, on: '2027-01-01', record: '', posts: [] }, who, visit),
    ['inspectorId', 'inspectedOn', 'record'],
  ],
])('everything that is missing in %s is said at once', (_what, refused, fields) => {
  const said = refused.ok ? [] : [refused.refusal, ...(refused.refusal.also ?? [])]
  expect(said.map(({ field }) => field)).toEqual(fields)
})
