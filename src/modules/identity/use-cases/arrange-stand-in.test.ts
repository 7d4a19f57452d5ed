import { beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '@/kernel/actor'
import { allStandIns, holdingToCover, ownStandIns } from '@/modules/departments/queries/stand-ins'
import { createPost } from '@/modules/departments/use-cases/arrange-posts'
import { endPostHolder } from '@/modules/departments/use-cases/end-post-holder'
import { endStandIn } from '@/modules/departments/use-cases/end-stand-in'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { aDepartment } from '@/testing/catalogue'
import { aCitizenAccount, anAdmin, aStaffAccount, asStaff } from '@/testing/people'
import { confirmAll } from '@/testing/powers'
import * as sessions from '../data/session-store'
import type { Account } from '../domain/account'
import { sessionActor } from '../queries/session-actor'
import { arrangeStandIn } from './arrange-stand-in'
import { assignPost } from './assign-post'
import { setAdminRole } from './set-admin-role'

const morning = (day: string) => ({ now: () => new Date(`${day}T02:00:00Z`) })
const monday = morning('2026-11-23')
let system: Staff
let security: Staff
let departmentId: string
let holdingId: string
let number = 0

const colleague = (overrides = {}) => aStaffAccount({ staffNo: `DB-${++number}`, ...overrides }, monday.now())
const days = { startsOn: '2026-11-24', endsOn: '2026-11-26', reason: '年休假' }
const standIn = (staffNo: string | null, change = {}) => ({ holdingId, staffNo: staffNo ?? '', ...days, ...change })

beforeAll(async () => {
  system = await anAdmin('system_admin')
  security = await anAdmin('security_admin')
  departmentId = await aDepartment('如皋市民政局', '0107')
  const post = await createPost(system, { departmentId, role: 'approver', title: '分管副局长' })
  const absent = await aStaffAccount({ name: '周正', staffNo: 'DB-0' })
  if (!post.ok) throw new Error(post.refusal.code)
  await assignPost(system, {
    accountId: absent.id,
    postId: post.value.postId,
    startsOn: '2026-01-01',
    endsOn: null,
    reason: '新任',
  })
  await confirmAll(security, absent.id)
  holdingId = (await db.postHolder.findFirstOrThrow({ where: { accountId: absent.id } })).id
})

describe('standing in for a colleague', () => {
  it('gives the post for these days and no others, and says whose it is', async () => {
    const account = await colleague()
    expect(await arrangeStandIn(system, standIn(account.staffNo), monday)).toMatchObject({ ok: true })
    await confirmAll(security, account.id, monday)
    const postsOn = async (day: string) => {
      const sessionId = await sessions.begin(db, account, null, morning(day).now())
      const actor = await sessionActor(sessionId, morning(day))
      return actor.kind === 'staff' ? actor.posts : null
    }
    const absent = { name: '周正', id: expect.any(String) }
    expect(await postsOn('2026-11-23')).toEqual([])
    expect(await postsOn('2026-11-24')).toEqual([{ departmentId, role: 'approver', standsInFor: absent }])
    expect(await postsOn('2026-11-26')).toHaveLength(1)
    expect(await postsOn('2026-11-27')).toEqual([])
    expect(await ownStandIns(asStaff(account), monday)).toMatchObject([{ state: 'coming', title: '分管副局长' }])
  })

  it('is arranged for one person at a time, never for administrators, the disabled, citizens or strangers', async () => {
    const refusalOf = async (staffNo: string | null) => {
      const arranged = await arrangeStandIn(system, standIn(staffNo), monday)
      return arranged.ok ? null : arranged.refusal.code
    }
    expect(await refusalOf((await colleague()).staffNo)).toBe('stand-in.already-arranged')
    expect(await refusalOf((await colleague({ adminRole: 'audit_admin' })).staffNo)).toBe('stand-in.unfit')
    expect(await refusalOf((await colleague({ disabledAt: systemClock.now() })).staffNo)).toBe('stand-in.unfit')
    expect(await refusalOf((await aCitizenAccount()).phone)).toBe('stand-in.person-unknown')
    expect(await refusalOf('NO-1')).toBe('stand-in.person-unknown')
    expect(await refusalOf('DB-0')).toBe('stand-in.self')
  })

  it.each([
    ['the security administrator', () => security],
    ['an officer', () => ({ ...system, adminRole: null })],
  ])('is not arranged, ended or seen by %s', async (_who, actor) => {
    const [{ id } = { id: '' }] = await allStandIns(system, monday)
    const refused = { refusal: { code: 'stand-in.not-permitted' } }
    expect(await arrangeStandIn(actor(), standIn('DB-1'), monday)).toMatchObject(refused)
    expect(await endStandIn(actor(), { id }, monday)).toMatchObject(refused)
    expect(await allStandIns(actor(), monday)).toEqual([])
    expect(await holdingToCover(actor(), holdingId, monday)).toBeNull()
  })

  it('and becoming an administrator exclude each other', async () => {
    const { accountId } = await db.standIn.findFirstOrThrow()
    expect(await setAdminRole(system, { accountId, role: 'audit_admin', reason: '轮岗' }, monday)).toMatchObject({
      refusal: { code: 'identity.holds-posts' },
    })
  })

  it('ends at once when the administrator ends it, and is on record', async () => {
    const [{ id, accountId } = { id: '', accountId: '' }] = await allStandIns(system, monday)
    const tuesday = morning('2026-11-25')
    const account = (await db.account.findUniqueOrThrow({ where: { id: accountId } })) as Account
    const sessionId = await sessions.begin(db, account, null, tuesday.now())
    expect(await sessionActor(sessionId, tuesday)).toMatchObject({ posts: [{ role: 'approver' }] })
    expect(await endStandIn(system, { id }, tuesday)).toMatchObject({ ok: true })
    expect(await sessionActor(sessionId, tuesday)).toMatchObject({ posts: [] })
    expect(await endStandIn(system, { id }, tuesday)).toMatchObject({ refusal: { code: 'stand-in.not-found' } })
    const lines = await db.auditEntry.findMany({ where: { subjectId: accountId }, orderBy: { seq: 'asc' } })
    expect(lines.map(({ action }) => action)).toEqual([
      'power.requested',
      'stand-in.arranged',
      'power.confirmed',
      'stand-in.ended',
    ])
  })

  it('ends with the holding that is stood in for', async () => {
    const account = await colleague()
    const later = { startsOn: '2026-12-07', endsOn: '2026-12-11' }
    expect(await arrangeStandIn(system, standIn(account.staffNo, later), monday)).toMatchObject({ ok: true })
    await confirmAll(security, account.id, monday)
    await endPostHolder(system, { holderId: holdingId, endsOn: '2026-12-08' }, monday)
    const posts = async (day: string) => {
      const sessionId = await sessions.begin(db, account, null, morning(day).now())
      return sessionActor(sessionId, morning(day))
    }
    expect(await posts('2026-12-08')).toMatchObject({ posts: [{ standsInFor: { name: '周正' } }] })
    expect(await posts('2026-12-09')).toMatchObject({ posts: [] })
  })
})
