import { describe, expect, it } from 'vitest'
import { type AdminRole, ANYONE, type Staff, SYSTEM } from '@/kernel/actor'
import { db } from '@/platform/db'
import { idOf as actorId } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { waitingAnnouncements } from '../queries/announcements'
import { blocksToArrange, homeBlocks } from '../queries/home-blocks'
import { addBlock, configureBlock, moveBlock, removeBlock, switchBlock } from './arrange-blocks'
import { releaseAnnouncement } from './release-announcement'

const clock = { now: () => new Date('2026-11-24T02:00:00Z') }
const admin = (adminRole: AdminRole | null): Staff => ({
  kind: 'staff',
  id: actorId('a'),
  name: '丁',
  posts: [],
  adminRole,
})
const keeper = admin('system_admin')
const guard: Staff = { ...admin('security_admin'), id: actorId('guard'), name: '安' }
const announcement = {
  kind: 'announcement',
  typed: { title: '停水', text: '周六停水。', until: '2026-11-24' },
} as const

/** Proposed by one, released by another. */
async function announced(): Promise<void> {
  succeeded(await addBlock(keeper, announcement, clock))
  for (const { id, version } of await waitingAnnouncements(guard, clock))
    succeeded(await releaseAnnouncement(guard, { id, expectedVersion: version }, clock))
}

const kinds = async () => (await homeBlocks(clock)).map(({ kind }) => kind)
const idOf = async (kind: string) => (await blocksToArrange(keeper)).find((block) => block.kind === kind)?.id ?? ''

describe('who composes the home page', () => {
  it.each([
    ['the security administrator', admin('security_admin')],
    ['the auditor', admin('audit_admin')],
    ['an officer', admin(null)],
    ['the system', SYSTEM],
    ['anyone', ANYONE],
  ])('is not %s', async (_who, actor) => {
    const refused = { ok: false, refusal: { code: 'front-page.not-permitted' } }
    expect(await blocksToArrange(actor)).toEqual([])
    expect(await addBlock(actor, announcement, clock)).toMatchObject(refused)
    expect(await moveBlock(actor, { id: await idOf('numbers'), direction: 'up' }, clock)).toMatchObject(refused)
    expect(await switchBlock(actor, { id: await idOf('numbers'), shown: false }, clock)).toMatchObject(refused)
    expect(await removeBlock(actor, { id: await idOf('documents') }, clock)).toMatchObject(refused)
    expect(await db.homeBlock.count(), 'and nothing was written').toBe(0)
  })
})

describe('the system administrator composes the home page', () => {
  it('beginning with the arrangement of a new city, one change after the other', async () => {
    expect(await kinds()).toEqual(['search', 'life-events', 'subjects', 'documents', 'decisions', 'numbers'])
    await announced()
    for (let step = 0; step < 6; step++)
      await moveBlock(keeper, { id: await idOf('announcement'), direction: 'up' }, clock)
    await switchBlock(keeper, { id: await idOf('subjects'), shown: false }, clock)
    expect(await kinds()).toEqual(['announcement', 'search', 'life-events', 'documents', 'decisions', 'numbers'])
    await switchBlock(keeper, { id: await idOf('subjects'), shown: true }, clock)
    await removeBlock(keeper, { id: await idOf('announcement') }, clock)
    expect(await kinds()).toEqual(['search', 'life-events', 'subjects', 'documents', 'decisions', 'numbers'])
    const written = await db.auditEntry.findMany({ where: { subjectKind: 'home-block' }, orderBy: { seq: 'asc' } })
    expect(new Set(written.map(({ action }) => action))).toEqual(
      new Set([
        'home-block.proposed',
        'home-block.released',
        'home-block.moved',
        'home-block.hidden',
        'home-block.shown',
        'home-block.removed',
      ]),
    )
  })

  it('and no block is lost when two people order them at once', async () => {
    const before = (await kinds()).toSorted()
    const all = await blocksToArrange(keeper)
    await Promise.all(all.map(({ id }) => moveBlock(keeper, { id, direction: 'down' }, clock)))
    expect((await kinds()).toSorted()).toEqual(before)
  })

  it('but not the same block twice, nor one that somebody changed meanwhile, nor one that must stay', async () => {
    expect(await addBlock(keeper, { kind: 'search', typed: {} }, clock)).toMatchObject({
      refusal: { code: 'front-page.kind-once' },
    })
    const id = await idOf('decisions')
    const change = { id, expectedVersion: 0, typed: { count: '3' } }
    expect(await configureBlock(keeper, change, clock)).toMatchObject({ ok: true })
    expect(await configureBlock(keeper, change, clock)).toMatchObject({
      refusal: { code: 'front-page.changed-meanwhile' },
    })
    expect((await blocksToArrange(keeper)).find((block) => block.id === id)).toMatchObject({ settings: { count: 3 } })
    expect(await removeBlock(keeper, { id }, clock)).toMatchObject({ refusal: { code: 'front-page.not-found' } })
  })

  it('and an announcement leaves the page by itself after its last day', async () => {
    await announced()
    expect(await kinds()).toContain('announcement')
    const nextDay = { now: () => new Date('2026-11-24T16:00:01Z') }
    expect((await homeBlocks(nextDay)).map(({ kind }) => kind)).not.toContain('announcement')
  })
})
