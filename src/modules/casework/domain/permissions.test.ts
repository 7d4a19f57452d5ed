import { describe, expect, it } from 'vitest'
import { type Actor, ANYONE, SYSTEM } from '@/kernel/actor'
import { admin, citizen, idOf, officer } from '@/testing/actors'
import { aCaseFile, aNewCase, onDay, succeeded } from '@/testing/cases'
import { accept, requestCorrection } from './acceptance'
import type { CaseFile } from './case'
import { deny, grant, review, withdraw } from './decision'
import { requestExtension } from './extension'
import type { CaseAction } from './lifecycle'
import { rejectAcceptance } from './non-acceptance'
import { opened } from './opening'
import { availableActions, maySee, refusalFor } from './permissions'
import { startProcedure } from './special-procedure'

const people = {
  'the applicant': citizen('王芳'),
  'another citizen': citizen('李䶮'),
  'a stranger': ANYONE,
  'the window clerk': officer('钱进', 'housing/window_clerk'),
  'a reviewer of the department': officer('孙立', 'housing/reviewer'),
  'an approver of the department': officer('周正', 'housing/approver'),
  'an approver who also reviews and did': officer('吴双', 'housing/reviewer', 'housing/approver'),
  'the head of the agency': officer('郑首', 'housing/agency_head'),
  'a reviewer of the other department': officer('冯警', 'police/reviewer'),
  'an approver of the other department': officer('陈批', 'police/approver'),
  'staff of a third department': officer('卫生', 'health/window_clerk', 'health/reviewer', 'health/approver'),
  'an editor of the department': officer('倪编', 'housing/editor', 'housing/publisher'),
  'a system administrator': admin('管理', 'system_admin'),
  'the system': SYSTEM,
} satisfies Record<string, Actor>
type Person = keyof typeof people

const day = onDay('2026-09-01')
const submitted = opened(aNewCase(), { id: idOf('case'), caseNo: 'x' }, day).file
const items = [{ target: { kind: 'material', key: 'lease' }, label: '租赁合同', reason: '缺页' } as const]
const correcting = succeeded(requestCorrection(submitted, people['the window clerk'], { items }, day)).file
const inReview = succeeded(accept(submitted, people['the window clerk'], day)).file
const taskOf = (file: CaseFile, key: string) => file.tasks.find(({ taskKey }) => taskKey === key)?.id ?? ''
const agreed = (file: CaseFile, who: Person, key: string) =>
  succeeded(review(file, people[who], { taskId: taskOf(file, key), outcome: 'agree', opinion: '符合' }, day)).file
const halfReviewed = agreed(inReview, 'an approver who also reviews and did', 'review')
const reviewed = agreed(halfReviewed, 'a reviewer of the other department', 'traffic')
const pause = { procedure: 'EXPERT_REVIEW', expectedDays: 5, reason: '评审', legalBasis: '许可法 45' } as const
const paused = succeeded(startProcedure(reviewed, people['an approver of the department'], pause, day)).file
const extending = succeeded(
  requestExtension(reviewed, people['an approver of the department'], { days: 5, reason: '复杂' }, day),
).file
const decision = { reason: '不符合条件', legalBasis: '第十条' }
const closedFiles = {
  granted: succeeded(grant(reviewed, people['an approver of the department'], { reason: '', conditions: '' }, day))
    .file,
  denied: succeeded(deny(reviewed, people['an approver of the department'], decision, day)).file,
  withdrawn: succeeded(withdraw(submitted, { reason: '' }, day)).file,
  refused: succeeded(rejectAcceptance(submitted, people['the window clerk'], { kind: 'other', ...decision }, day)).file,
}
const files = { submitted, correcting, inReview, halfReviewed, reviewed, paused, extending, ...closedFiles }

// One row per person and state of the case; a missing row means "may do nothing".
const table: [Person, keyof typeof files, CaseAction[]][] = [
  ['the applicant', 'submitted', ['withdraw']],
  ['the applicant', 'correcting', ['resubmit', 'withdraw']],
  ['the applicant', 'inReview', ['withdraw']],
  ['the applicant', 'halfReviewed', ['withdraw']],
  ['the applicant', 'reviewed', ['withdraw']],
  ['the applicant', 'paused', ['withdraw']],
  ['the applicant', 'extending', ['withdraw']],
  ['the window clerk', 'submitted', ['accept', 'requestCorrection', 'rejectAcceptance', 'declareNotRequired']],
  ['a reviewer of the department', 'inReview', ['review', 'startProcedure', 'requestExtension']],
  ['a reviewer of the department', 'halfReviewed', ['requestExtension']],
  ['a reviewer of the department', 'reviewed', ['requestExtension']],
  ['a reviewer of the department', 'paused', ['requestExtension']],
  ['an approver of the department', 'inReview', ['requestExtension']],
  ['an approver of the department', 'halfReviewed', ['requestExtension']],
  ['an approver of the department', 'reviewed', ['startProcedure', 'requestExtension', 'grant', 'deny']],
  ['an approver of the department', 'paused', ['endProcedure', 'requestExtension']],
  ['an approver of the department', 'extending', ['startProcedure']],
  ['an approver who also reviews and did', 'inReview', ['review', 'startProcedure', 'requestExtension']],
  ['an approver who also reviews and did', 'halfReviewed', ['requestExtension']],
  ['an approver who also reviews and did', 'reviewed', ['startProcedure', 'requestExtension']],
  ['an approver who also reviews and did', 'paused', ['endProcedure', 'requestExtension']],
  ['an approver who also reviews and did', 'extending', ['startProcedure']],
  ['the head of the agency', 'extending', ['decideExtension']],
  ['a reviewer of the other department', 'inReview', ['review', 'startProcedure']],
  ['a reviewer of the other department', 'halfReviewed', ['review', 'startProcedure']],
  ['the system', 'submitted', ['deemAccepted']],
  ['the system', 'correcting', ['lapse']],
]

describe('who may do what', () => {
  for (const [who, actor] of Object.entries(people)) {
    for (const [state, file] of Object.entries(files)) {
      const expected = table.find(([person, at]) => person === who && at === state)?.[2] ?? []
      it(`${who}, ${state}: ${expected.join(', ') || 'nothing'}`, () => {
        expect(availableActions(actor, file)).toEqual(expected)
      })
    }
  }

  it('only the applicant, those who handle cases of its department and the posts of its tasks can see a case', () => {
    const seers = Object.entries(people).filter(([, actor]) => maySee(actor, inReview))
    expect(seers.map(([who]) => who)).toEqual([
      'the applicant',
      'the window clerk',
      'a reviewer of the department',
      'an approver of the department',
      'an approver who also reviews and did',
      'the head of the agency',
      'a reviewer of the other department',
      'the system',
    ])
  })

  it('another department sees nothing before it has a task', () => {
    expect(maySee(people['a reviewer of the other department'], submitted)).toBe(false)
  })

  it('an administrator who somehow got a post still sees no case', () => {
    const both = { ...officer('两头', 'housing/approver'), adminRole: 'security_admin' } as const
    expect(maySee(both, inReview)).toBe(false)
  })

  it.each([
    ['a stranger', 'withdraw', inReview, 'case.not-found'],
    ['another citizen', 'withdraw', inReview, 'case.not-found'],
    ['staff of a third department', 'accept', submitted, 'case.not-found'],
    ['a reviewer of the department', 'accept', submitted, 'case.not-permitted'],
    ['an approver who also reviews and did', 'grant', reviewed, 'case.not-permitted'],
    ['an approver of the department', 'grant', paused, 'case.paused'],
    ['an approver of the department', 'deny', extending, 'case.extension-open'],
    ['an approver of the department', 'grant', closedFiles.granted, 'case.already-decided'],
    ['the window clerk', 'accept', inReview, 'case.wrong-status'],
    ['an approver of the department', 'startProcedure', paused, 'case.procedure-open'],
    ['an approver of the department', 'endProcedure', reviewed, 'case.no-open-procedure'],
    ['the head of the agency', 'decideExtension', reviewed, 'case.no-open-extension'],
  ] as const)('%s asking to %s is told why not', (who, action, file, code) => {
    expect(refusalFor(people[who], action, file)).toBe(code)
  })

  it('a head who asked for the extension may not approve it', () => {
    const both = officer('周正', 'housing/approver', 'housing/agency_head')
    expect(refusalFor(both, 'decideExtension', extending)).toBe('case.not-permitted')
  })

  it('a service without extension offers none', () => {
    const file = aCaseFile(
      { ...inReview.case, terms: { ...inReview.case.terms, extensionDays: 0 } },
      { tasks: inReview.tasks },
    )
    expect(refusalFor(people['a reviewer of the department'], 'requestExtension', file)).toBe(
      'case.extension-not-possible',
    )
  })
})
