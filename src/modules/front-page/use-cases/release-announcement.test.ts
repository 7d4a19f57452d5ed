import { beforeAll, describe, expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { db } from '@/platform/db'
import { admin, officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { announcementsToRelease, shownAnnouncements, waitingAnnouncements } from '../queries/announcements'
import { homeBlocks } from '../queries/home-blocks'
import { addBlock, configureBlock, switchBlock } from './arrange-blocks'
import { dropAnnouncement } from './drop-announcement'
import { releaseAnnouncement } from './release-announcement'
import { takeDownAnnouncement } from './take-down-announcement'

const clock = { now: () => new Date('2026-11-24T02:00:00Z') }
const keeper = admin('管理', 'system_admin')
const deputy = admin('副管', 'system_admin')
const guard = admin('安全', 'security_admin')
const words = (title: string) => ({ title, text: '周六停水。' })

const onThePage = async () =>
  (await homeBlocks(clock)).flatMap((one) => (one.kind === 'announcement' ? [one.settings.title] : []))
async function theOneThatWaits() {
  const [one] = await waitingAnnouncements(guard, clock)
  if (!one) throw new Error('nothing waits')
  return { id: one.id, expectedVersion: one.version }
}

beforeAll(async () => {
  succeeded(await addBlock(keeper, { kind: 'announcement', typed: words('停水') }, clock))
})

describe('an announcement', () => {
  it.each([
    ['whoever wrote it', keeper, 'front-page.second-person-required'],
    ['the auditor', admin('审计', 'audit_admin'), 'front-page.not-permitted'],
    ['an officer', officer('钱进', 'housing/window_clerk'), 'front-page.not-permitted'],
    ['anyone', ANYONE, 'front-page.not-permitted'],
  ])('is not released by %s', async (_who, actor, code) => {
    expect(await releaseAnnouncement(actor, await theOneThatWaits(), clock)).toMatchObject({ refusal: { code } })
    expect(await onThePage()).toEqual([])
  })

  it('is released by another, exactly as it was read', async () => {
    const read = await theOneThatWaits()
    const change = { id: read.id, expectedVersion: read.expectedVersion, typed: words('停电') }
    succeeded(await configureBlock(keeper, change, clock))
    expect(await releaseAnnouncement(guard, read, clock)).toMatchObject({
      refusal: { code: 'front-page.changed-meanwhile' },
    })
    expect([await announcementsToRelease(guard, clock), await announcementsToRelease(keeper, clock)]).toEqual([1, 0])
    succeeded(await releaseAnnouncement(guard, await theOneThatWaits(), clock))
    expect(await onThePage()).toEqual(['停电'])
    expect(await waitingAnnouncements(guard, clock)).toEqual([])
  })

  it('keeps its words on the page while new ones wait, and when they are refused with a reason', async () => {
    const [{ id = '' } = {}] = await shownAnnouncements(guard)
    const { version } = await db.homeBlock.findUniqueOrThrow({ where: { id } })
    succeeded(await configureBlock(deputy, { id, expectedVersion: version, typed: words('谣言') }, clock))
    expect(await onThePage()).toEqual(['停电'])
    expect(await dropAnnouncement(keeper, { id, reason: ' ' }, clock)).toMatchObject({
      refusal: { code: 'front-page.reason-required', field: 'reason' },
    })
    succeeded(await dropAnnouncement(keeper, { id, reason: '不实' }, clock))
    expect(await onThePage()).toEqual(['停电'])
  })

  it('goes off the page at once by one person, and comes back by two', async () => {
    const [{ id = '' } = {}] = await shownAnnouncements(guard)
    succeeded(await takeDownAnnouncement(guard, { id }, clock))
    expect(await onThePage()).toEqual([])
    succeeded(await switchBlock(keeper, { id, shown: true }, clock))
    expect(await onThePage()).toEqual([])
    succeeded(await releaseAnnouncement(deputy, await theOneThatWaits(), clock))
    expect(await onThePage()).toEqual(['停电'])
    const acts = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
    expect(acts.map(({ action }) => action.replace('home-block.', ''))).toEqual([
      'proposed',
      'proposed',
      'released',
      'proposed',
      'proposal-refused',
      'hidden',
      'proposed',
      'released',
    ])
  })

  it('is over after seven days', async () => {
    const [{ id = '' } = {}] = await shownAnnouncements(guard)
    succeeded(await takeDownAnnouncement(keeper, { id }, clock))
    succeeded(await switchBlock(keeper, { id, shown: true }, clock))
    const later = { now: () => new Date('2026-12-01T02:00:00Z') }
    expect(await releaseAnnouncement(guard, await theOneThatWaits(), later)).toMatchObject({
      refusal: { code: 'front-page.proposal-over' },
    })
  })

  it('the database itself refuses one person alone', async () => {
    const { id } = await db.homeBlock.findFirstOrThrow({ where: { kind: 'announcement' } })
    const { proposedById } = await db.homeBlock.findUniqueOrThrow({ where: { id } })
    const alone = db.$executeRaw`
      UPDATE home_blocks SET proposal = NULL, released_by_id = ${proposedById}::uuid WHERE id = ${id}::uuid`
    await expect(alone).rejects.toThrow(/home_blocks_two_people/)
  })
})
