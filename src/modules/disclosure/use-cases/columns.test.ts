import { beforeAll, describe, expect, it } from 'vitest'
import { type AdminRole, ANYONE, type Staff, SYSTEM } from '@/kernel/actor'
import { db } from '@/platform/db'
import { aNewsroom, aPublishedNotice } from '@/testing/editions'
import { columnArrangement } from '../queries/column-arrangement'
import { documentPage } from '../queries/document-page'
import { publishedColumn } from '../queries/published-columns'
import { moveColumn } from './move-column'
import { type ColumnFacts, writeColumn } from './write-column'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }
const admin = (adminRole: AdminRole | null): Staff => ({ kind: 'staff', id: 'a', name: '陈', posts: [], adminRole })
const keeper = admin('system_admin')

const facts = (slug: string, more: Partial<ColumnFacts> = {}): ColumnFacts => ({
  ...{ slug, name: `栏目${slug}`, nameEn: null, about: null, parentId: null, updateCycleDays: null, active: true },
  ...more,
})

async function added(slug: string, more: Partial<ColumnFacts> = {}) {
  const written = await writeColumn(keeper, facts(slug, more), clock)
  if (!written.ok) throw new Error(written.refusal.code)
  return written.value
}

const rowOf = async (prefix: string) =>
  (await columnArrangement(keeper)).filter(({ slug }) => slug.startsWith(prefix)).map(({ slug }) => slug)

describe('columns belong to the system administrator', () => {
  it.each([
    ['the security administrator', admin('security_admin')],
    ['the auditor', admin('audit_admin')],
    ['an officer', admin(null)],
    ['anyone', ANYONE],
  ])('%s neither sees nor changes their arrangement', async (_who, actor) => {
    expect(await columnArrangement(actor)).toEqual([])
    expect(await writeColumn(actor, facts('x-none'), clock)).toMatchObject({
      refusal: { code: 'disclosure.not-permitted' },
    })
    const { id } = await db.publicationColumn.findFirstOrThrow()
    expect(await moveColumn(actor, { id, direction: 'up' }, clock)).toMatchObject({
      refusal: { code: 'disclosure.not-permitted' },
    })
  })

  beforeAll(async () => {
    await added('seen')
  })
})

describe('the order of columns', () => {
  beforeAll(async () => {
    for (const slug of ['row-a', 'row-b', 'row-c']) await added(slug)
  })

  it('is changed one place at a time, within a row', async () => {
    const { id } = await db.publicationColumn.findUniqueOrThrow({ where: { slug: 'row-c' } })
    await moveColumn(keeper, { id, direction: 'up' }, clock)
    expect(await rowOf('row-')).toEqual(['row-a', 'row-c', 'row-b'])
    await moveColumn(keeper, { id, direction: 'down' }, clock)
    expect(await rowOf('row-')).toEqual(['row-a', 'row-b', 'row-c'])
  })

  it('keeps every column in it when two people move columns at once', async () => {
    const all = await db.publicationColumn.findMany({ where: { slug: { startsWith: 'row-' } } })
    await Promise.all(all.map(({ id }) => moveColumn(keeper, { id, direction: 'up' }, clock)))
    expect((await rowOf('row-')).toSorted()).toEqual(['row-a', 'row-b', 'row-c'])
    const orders = await db.publicationColumn.findMany({ where: { parentId: null }, select: { sortOrder: true } })
    expect(new Set(orders.map(({ sortOrder }) => sortOrder)).size).toBe(orders.length)
  })

  it('stays while somebody else is renaming the column that moves', async () => {
    const column = await added('row-d')
    const before = (await rowOf('')).indexOf('row-d')
    await moveColumn(keeper, { id: column.id, direction: 'up' }, clock)
    const renamed = await writeColumn(
      keeper,
      { ...facts('row-d', { name: '改名' }), id: column.id, expectedVersion: column.version },
      clock,
    )
    expect(renamed).toMatchObject({ ok: true, value: { name: '改名' } })
    expect((await rowOf('')).indexOf('row-d')).toBe(before - 1)
  })
})

describe('a column that is hidden', () => {
  it('is gone from the pages; its documents stay, and no longer point to it', async () => {
    const room = await aNewsroom('0702')
    const { documentId } = await aPublishedNotice(room, {}, clock)
    const column = await db.publicationColumn.findUniqueOrThrow({ where: { id: room.columnId } })
    expect(await documentPage(documentId)).toMatchObject({ column: { slug: column.slug } })
    const hidden = { ...facts(column.slug, { active: false }), id: column.id, expectedVersion: column.version }
    expect(await writeColumn(keeper, hidden, clock)).toMatchObject({ ok: true })
    expect(await publishedColumn(column.slug)).toBeNull()
    expect(await documentPage(documentId)).toMatchObject({ state: 'published', column: null })
  })

  it('must be empty of columns in use, takes none in, and no column hangs under itself', async () => {
    const above = await added('above')
    const below = await added('below', { parentId: above.id })
    const change = (column: typeof above, more: Partial<ColumnFacts>) =>
      writeColumn(SYSTEM, { ...facts(column.slug, more), id: column.id, expectedVersion: column.version }, clock)
    expect(await change(above, { active: false })).toMatchObject({
      refusal: { code: 'disclosure.column-holds-others' },
    })
    expect(await change(above, { parentId: below.id })).toMatchObject({
      refusal: { code: 'disclosure.column-unknown', field: 'parentId' },
    })
    expect(await change(below, { parentId: above.id, active: false })).toMatchObject({ ok: true })
    expect(await change(above, { active: false })).toMatchObject({ ok: true })
    expect(await writeColumn(keeper, facts('late', { parentId: above.id }), clock)).toMatchObject({
      refusal: { code: 'disclosure.column-under-hidden' },
    })
  })

  it('is not changed by somebody who read it before somebody else did', async () => {
    const column = await added('twice')
    const change = { ...facts('twice'), id: column.id, expectedVersion: column.version }
    expect(await writeColumn(keeper, change, clock)).toMatchObject({ ok: true })
    expect(await writeColumn(keeper, change, clock)).toMatchObject({
      refusal: { code: 'disclosure.changed-meanwhile' },
    })
  })
})
