import { beforeAll, describe, expect, it } from 'vitest'
import { type Staff, SYSTEM } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { db, inTransaction } from '@/platform/db'
import { officer } from '@/testing/actors'
import { aNewCase, succeeded } from '@/testing/cases'
import {
  aFiledCase,
  approver,
  clerk,
  loadOfficialCalendar,
  morningOf,
  openTaskOf,
  reviewer,
  traffic,
} from '@/testing/filed-cases'
import { caseFile } from '../queries/case-file'
import { acceptCase } from './accept-case'
import { completeReview } from './complete-review'
import { grantCase } from './grant-case'
import { openCase } from './open-case'
import { verifyNextCases } from './verify-case-chains'

const clock = morningOf('2026-09-01')
const decision = { reason: '符合', conditions: '' }

/** Somebody with the posts of a colleague who is away, beside their own. */
const standingIn = (person: Staff, ...absent: Staff[]): Staff => ({
  ...person,
  posts: [
    ...person.posts,
    ...absent.flatMap(({ id, name, posts }) => posts.map((post) => ({ ...post, standsInFor: { id, name } }))),
  ],
})
const helper = officer('何助')

async function accepted() {
  const { id } = await aFiledCase('2026-09-01')
  succeeded(await acceptCase(clerk, { caseId: id }, clock))
  return id
}
async function reviewBy(who: Staff, caseId: string, key: string) {
  const { id: taskId } = await openTaskOf(caseId, key)
  return completeReview(who, { caseId, taskId, outcome: 'agree', opinion: '符合' }, clock)
}
const lastName = async (caseId: string) =>
  (await db.caseEvent.findFirstOrThrow({ where: { caseId }, orderBy: { seq: 'desc' } })).actorName

beforeAll(loadOfficialCalendar)

describe('an officer who stands in for another', () => {
  it('finds the tasks of the one who is away and does them; the record names both, and its seals hold', async () => {
    const caseId = await accepted()
    expect(await caseFile(helper, caseId, clock)).toBeNull()
    const standIn = standingIn(helper, reviewer)
    expect((await caseFile(standIn, caseId, clock))?.tasks).toMatchObject([{ taskKey: 'review' }])
    succeeded(await reviewBy(standIn, caseId, 'review'))
    expect(await lastName(caseId)).toBe('何助（代孙立）')
    expect(await verifyNextCases(SYSTEM, '')).toMatchObject({ broken: [] })
  })

  it('does what their own post permits in their own name, and each task in the name it belongs to', async () => {
    const caseId = await accepted()
    const both = standingIn(traffic, reviewer)
    succeeded(await reviewBy(both, caseId, 'review'))
    expect(await lastName(caseId), 'though their own task was open, too').toBe('冯警（代孙立）')
    succeeded(await reviewBy(both, caseId, 'traffic'))
    expect(await lastName(caseId)).toBe('冯警')
  })

  it('never decides what they reviewed themselves, in whosever name: four eyes ask for persons', async () => {
    const caseId = await accepted()
    const reviewing = standingIn(helper, reviewer)
    succeeded(await reviewBy(reviewing, caseId, 'review'))
    succeeded(await reviewBy(traffic, caseId, 'traffic'))
    const deciding = standingIn(helper, approver)
    expect(await grantCase(deciding, { caseId, ...decision }, clock)).toMatchObject({
      refusal: { code: 'case.not-permitted' },
    })
    expect((await caseFile(standingIn(helper, reviewer, approver), caseId, clock))?.actions).not.toContain('grant')
    const another = standingIn(officer('林代'), approver)
    succeeded(await grantCase(another, { caseId, ...decision }, clock))
    expect(await lastName(caseId)).toBe('林代（代周正）')
  })

  it('who files for somebody at the window with a lent post is named with its holder', async () => {
    const atTheWindow = async (who: Staff) => {
      const given = aNewCase({ channel: 'window' })
      const opened = await inTransaction(async (tx) => ok(await openCase(tx, who, given, clock)))
      return succeeded(succeeded(opened)).case.id
    }
    expect(await lastName(await atTheWindow(standingIn(helper, clerk)))).toBe('何助（代钱进）')
    expect(await lastName(await atTheWindow(clerk))).toBe('钱进')
  })
})
