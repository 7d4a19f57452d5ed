import { expect, it } from 'vitest'
import type { PostRole } from '@/kernel/actor'
import { aServiceVersion } from '@/testing/catalogue'
import { checkSurroundings, type Surroundings } from './check-surroundings'
import type { ProcessTask } from './service-version'

const held = (departmentCode: string, role: PostRole, accountId: string) => ({ departmentCode, role, accountId })
const CITY: Surroundings = {
  own: '0901',
  departments: new Map([
    ['0901', { name: '文化局', isActive: true }],
    ['0902', { name: '消防队', isActive: true }],
    ['0903', { name: '撤并的局', isActive: false }],
  ]),
  holders: [
    held('0901', 'window_clerk', 'clerk'),
    held('0901', 'reviewer', 'reviewer'),
    held('0901', 'approver', 'approver'),
    held('0901', 'agency_head', 'head'),
    held('0902', 'reviewer', 'fireman'),
  ],
}
const { process, terms } = aServiceVersion()
const [review, decide] = process.stages
if (!review || !decide) throw new Error('the example has a review and a decision')

const reviewedBy = (more: Partial<ProcessTask>) => {
  const [task] = review.tasks
  if (!task) throw new Error('the review has a task')
  return { process: { stages: [{ ...review, tasks: [task, { ...task, key: 'also', ...more }] }, decide] }, terms }
}
const without = (...gone: string[]): Surroundings => ({
  ...CITY,
  holders: CITY.holders.filter(({ accountId }) => !gone.includes(accountId)),
})
const instead = (role: PostRole, accountId: string): Surroundings => ({
  ...CITY,
  holders: CITY.holders.map((one) =>
    one.departmentCode === '0901' && one.role === role ? { ...one, accountId } : one,
  ),
})

it.each<[string, Parameters<typeof checkSurroundings>[0], Surroundings, string[]]>([
  ['a city that has everybody', { process, terms }, CITY, []],
  ['a review by another department', reviewedBy({ departmentCode: '0902' }), CITY, []],
  ['an unknown department', reviewedBy({ departmentCode: '9999' }), CITY, ['department-unknown 9999 审查']],
  ['a closed department', reviewedBy({ departmentCode: '0903' }), CITY, ['department-closed 撤并的局 审查']],
  ['a service of no department', { process, terms }, { ...CITY, own: null }, ['department-unknown  ']],
  ['nobody who accepts', { process, terms }, without('clerk'), ['post-vacant 文化局 window_clerk']],
  [
    'nobody who reviews or decides',
    { process, terms },
    without('reviewer', 'approver'),
    ['post-vacant 文化局 reviewer', 'post-vacant 文化局 approver'],
  ],
  [
    'a post another department does not have',
    reviewedBy({ departmentCode: '0902', role: 'approver' }),
    CITY,
    ['post-vacant 消防队 approver'],
  ],
  ['one person who reviews and decides', { process, terms }, instead('reviewer', 'approver'), ['four-eyes  决定']],
  [
    'a second decider beside that person',
    { process, terms },
    { ...CITY, holders: [...instead('reviewer', 'approver').holders, held('0901', 'approver', 'other')] },
    [],
  ],
  ['an extension without a head', { process, terms }, without('head'), ['post-vacant 文化局 agency_head']],
  ['no extension and no head', { process, terms: { ...terms, extensionDays: 0 } }, without('head'), []],
  [
    'a head who alone could ask for the extension',
    { process, terms },
    { ...CITY, holders: [...without('reviewer', 'approver').holders, held('0901', 'reviewer', 'head')] },
    ['post-vacant 文化局 approver', 'extension-four-eyes  '],
  ],
])('%s', (_what, content, city, expected) => {
  const found = checkSurroundings(content, city)
  expect(found.map(({ code, where = '', place }) => `${code} ${where} ${place?.name ?? ''}`.trimEnd())).toEqual(
    expected.map((one) => one.trimEnd()),
  )
})
