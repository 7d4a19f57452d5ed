import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, ADMIN_ROLES, CASE_ROLES, POST_ROLES, type PostRole, type Staff } from '@/kernel/actor'
import { admin, idOf, officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aFiledCase, clerk, loadOfficialCalendar, morningOf, openTaskOf, reviewer } from '@/testing/filed-cases'
import { maySee } from '../domain/permissions'
import { WORKLIST_VIEWS } from '../domain/worklist'
import { acceptCase } from '../use-cases/accept-case'
import { completeReview } from '../use-cases/complete-review'
import { rejectAcceptance } from '../use-cases/reject-acceptance'
import { caseFile } from './case-file'
import { caseHistory, caseTimeline } from './case-history'
import { dueOverview } from './due-overview'
import { findByCaseNo } from './find-by-case-no'
import { recordedCase } from './recorded-case'
import { worklist } from './worklist'

/** Housing owns the cases, police has a review in them, health has no part. */
const DEPARTMENTS = ['housing', 'police', 'health'] as const
const now = morningOf('2026-09-04')

const lent = (role: PostRole): Staff => {
  const one = officer('代班人', `housing/${role}`)
  return { ...one, posts: one.posts.map((post) => ({ ...post, standsInFor: { id: idOf('x'), name: '本人' } })) }
}
const posted = DEPARTMENTS.flatMap((department) =>
  POST_ROLES.map((role): [string, Staff] => [`${department}/${role}`, officer('某人', `${department}/${role}`)]),
)
const people: [string, Actor][] = [
  ...posted,
  ...POST_ROLES.map((role): [string, Staff] => [`lent housing/${role}`, lent(role)]),
  ['an editor here who handles cases elsewhere', officer('某人', 'housing/editor', 'health/approver')],
  ['no post', officer('某人')],
  ...ADMIN_ROLES.map((role): [string, Staff] => [role, admin('管理', role)]),
  ...ADMIN_ROLES.map((role): [string, Staff] => [`${role} with a post`, { ...lent('approver'), adminRole: role }]),
]

/** Who sees what, told in words of its own: nothing here is read from the rule. */
const seesAll = (who: string) => CASE_ROLES.some((role) => who === `housing/${role}` || who === `lent housing/${role}`)
const seesTasks = (who: string) => who === 'police/reviewer'

const cases: { id: string; caseNo: string; hasTaskElsewhere: boolean }[] = []

beforeAll(async () => {
  await loadOfficialCalendar()
  const [filed, refused, inReview, reviewed] = [
    await aFiledCase('2026-09-01'),
    await aFiledCase('2026-09-01'),
    await aFiledCase('2026-09-01'),
    await aFiledCase('2026-09-01'),
  ]
  const no = { kind: 'other', reason: '不属于本机关职权', legalBasis: '许可法 32' } as const
  succeeded(await rejectAcceptance(clerk, { caseId: refused.id, ...no }, morningOf('2026-09-02')))
  for (const { id: caseId } of [inReview, reviewed])
    succeeded(await acceptCase(clerk, { caseId }, morningOf('2026-09-02')))
  const { id: taskId } = await openTaskOf(reviewed.id, 'review')
  const opinion = { caseId: reviewed.id, taskId, outcome: 'agree', opinion: '好' } as const
  succeeded(await completeReview(reviewer, opinion, morningOf('2026-09-03')))
  for (const [one, hasTaskElsewhere] of [
    [filed, false],
    [refused, false],
    [inReview, true],
    [reviewed, true],
  ] as const)
    cases.push({ id: one.id, caseNo: one.caseNo, hasTaskElsewhere })
})

async function listed(actor: Actor): Promise<string[]> {
  const pages = await Promise.all(WORKLIST_VIEWS.map((view) => worklist(actor, { view }, undefined, now)))
  return [...new Set(pages.flatMap(({ rows }) => rows.map(({ caseId }) => caseId)))].sort()
}

describe.each(people)('%s', (who, actor) => {
  const expected = () =>
    cases.filter((one) => seesAll(who) || (seesTasks(who) && one.hasTaskElsewhere)).map(({ id }) => id)

  it('opens exactly these cases, by every way to one', async () => {
    const open = expected()
    for (const { id, caseNo } of cases) {
      const isOpen = open.includes(id)
      expect((await caseFile(actor, id, now)) !== null).toBe(isOpen)
      expect((await caseHistory(actor, id)) !== null).toBe(isOpen)
      expect((await caseTimeline(actor, id)) !== null).toBe(isOpen)
      expect((await findByCaseNo(actor, caseNo)) !== null).toBe(isOpen)
    }
  })

  it('is listed what the guard lets them open, and nothing else', async () => {
    const open = expected().sort()
    expect(await listed(actor)).toEqual(open)
    for (const id of await listed(actor)) {
      const file = await recordedCase(id)
      expect(file && maySee(actor, file)).toBe(true)
    }
  })

  it('finds nothing more by words or by naming a department', async () => {
    for (const narrowed of [{ q: '王芳' }, { departmentId: idOf('housing') }, { departmentId: idOf('police') }]) {
      const pages = await Promise.all(
        WORKLIST_VIEWS.map((view) => worklist(actor, { view, ...narrowed }, undefined, now)),
      )
      for (const { caseId } of pages.flatMap(({ rows }) => rows)) expect(expected()).toContain(caseId)
    }
  })

  it('is counted what they are listed', async () => {
    const { mine, department } = await dueOverview(actor, now)
    const [own, all] = [
      await worklist(actor, { view: 'mine' }, undefined, now),
      await worklist(actor, { view: 'department' }, undefined, now),
    ]
    expect([mine.total, department.total]).toEqual([own.rows.length, all.rows.length])
  })
})
