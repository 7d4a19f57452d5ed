import { beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { SEALS } from '@/modules/casework/data/event-seals'
import { carriedHeadSeal, type SealedEvent, verifyChain } from '@/modules/casework/domain/event-chain'
import { recordedEvents } from '@/modules/casework/queries/recorded-case'
import { acceptCase } from '@/modules/casework/use-cases/accept-case'
import { verifyNextCases } from '@/modules/casework/use-cases/verify-case-chains'
import { withdrawCase } from '@/modules/casework/use-cases/withdraw-case'
import { scheduleEdition } from '@/modules/disclosure/use-cases/schedule-edition'
import * as sessions from '@/modules/identity/data/session-store'
import { verifyEverySeal } from '@/modules/seals/use-cases/verify-every-seal'
import { db } from '@/platform/db'
import { hit } from '@/platform/rate-limit'
import { succeeded } from '@/testing/cases'
import { aNewsroom, aPublishedNotice, aSubmittedNotice, type Newsroom } from '@/testing/editions'
import { aFiledCase, clerk, loadOfficialCalendar, wang } from '@/testing/filed-cases'
import { asOwner } from '@/testing/owner'
import { aCitizenAccount } from '@/testing/people'
import { type Instants, instantsOfCity, shiftCity } from '@/testing/shifted-city'
import { asBeforeTheKey } from '@/testing/unkeyed-chains'
import { APP_ROLE, grantToApp } from '../../scripts/lib/app-role.mjs'
import { withClient } from '../../scripts/lib/database.mjs'
import { migrationsIn } from '../../scripts/lib/migrations.mjs'

const sqlOf = (end: string) => migrationsIn().find(({ name }) => name.endsWith(end))?.sql ?? ''
const MIGRATION = sqlOf('instants_put_right')
/** The function that writes an audit line as it was when this migration ran, and as it is today. */
const APPENDS_THEN = sqlOf('audit_in_one_step')
const [DROPS, APPENDS_NOW] = sqlOf('keyed_seals').match(
  /DROP FUNCTION append_audit_entry.*?;|CREATE FUNCTION append_audit_entry[\s\S]*?\n\$\$;/g,
) as string[]
const at = (text: string) => ({ now: () => new Date(text) })
const HOUR = { limit: 5, windowSeconds: 3_600 }

/** As `npm run migrate` does it, on a city that has not had this migration yet. */
async function putRight(): Promise<void> {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query('DROP TABLE IF EXISTS instant_corrections')
    await client.query('BEGIN')
    await client.query(`${DROPS}${APPENDS_THEN}`)
    await client.query(MIGRATION)
    await client.query(`${DROPS}${APPENDS_NOW}`)
    await client.query('COMMIT')
    await grantToApp(client, APP_ROLE)
  })
}

const oneMorning = async (newsroom: Newsroom, day: string) => {
  await aPublishedNotice(newsroom, { title: `${day} 的通知` }, at(`${day}T01:07:11.318Z`))
  const account = await aCitizenAccount({}, new Date(`${day}T01:20:00.456Z`))
  const session = await sessions.begin(db, account, null, new Date(`${day}T01:31:09.871Z`))
  await hit(`probe-${day}`, HOUR, at(`${day}T01:32:00Z`))
  return { account, session }
}

let truth: Instants
let cases: { shanghai: string; both: string; angeles: string }
let lastWithShanghai: Instants

beforeAll(async () => {
  await loadOfficialCalendar()
  await db.calendarYear.updateMany({ data: { updatedAt: new Date('2026-03-01T03:04:05.678Z') } })
  const newsroom = await aNewsroom('0901')
  const first = await oneMorning(newsroom, '2026-03-03')
  const shanghai = await aFiledCase('2026-03-03')
  succeeded(await acceptCase(clerk, { caseId: shanghai.id }, at('2026-03-04T02:15:00.777Z')))
  const both = await aFiledCase('2026-03-05')
  const evening = await aFiledCase('2026-03-06')
  succeeded(await acceptCase(clerk, { caseId: evening.id }, at('2026-03-06T15:30:12.001Z')))
  const { id: editionId, version: expectedVersion } = await aSubmittedNotice(
    newsroom,
    {},
    at('2026-03-06T08:00:00.250Z'),
  )
  const publishAt = new Date('2027-02-01T00:00:00Z')
  const wish = { editionId, expectedVersion, publishAt, secrecyReviewed: true, warningReason: '' }
  succeeded(await scheduleEdition(newsroom.publisher, wish, at('2026-03-07T00:10:00.090Z')))
  lastWithShanghai = await instantsOfCity()

  await oneMorning(newsroom, '2026-07-07')
  // An import's: written in Los Angeles, telling of a day long before.
  const old = await aPublishedNotice(newsroom, {}, at('2026-07-07T05:00:00.001Z'))
  await db.document.update({ where: { id: old.documentId }, data: { publishedAt: new Date('2019-07-01T02:00:00Z') } })
  succeeded(await acceptCase(clerk, { caseId: both.id }, at('2026-07-08T03:00:00.123Z')))
  const angeles = await aFiledCase('2026-07-09')
  await sessions.touch(db, first.session, new Date('2026-07-09T09:09:09.909Z'))
  const withAngeles = await instantsOfCity()

  await oneMorning(newsroom, '2026-11-10')
  await aFiledCase('2026-11-10')
  succeeded(await withdrawCase({ ...wang, id: both.applicantId }, { caseId: both.id }, at('2026-11-11T06:06:06.006Z')))
  await sessions.end(db, first.account.id, { only: first.session }, new Date('2026-11-11T07:07:07.007Z'))
  truth = await instantsOfCity()
  cases = { shanghai: shanghai.caseNo, both: both.caseNo, angeles: angeles.caseNo }
  await asBeforeTheKey()
  await shiftCity([
    { zone: 'Asia/Shanghai', instants: lastWithShanghai },
    { zone: 'America/Los_Angeles', instants: withAngeles },
    { zone: 'UTC', instants: truth },
  ])
}, 120_000)

const brokenCases = async () => {
  const checked = await verifyNextCases(SYSTEM, '')
  return checked.broken.map(({ name }) => name)
}

it('a city that ran in Shanghai, then in Los Angeles, then in UTC has seals that hold in the zone they were made in', async () => {
  const shifted = await instantsOfCity()
  expect([...truth].filter(([place, text]) => shifted.get(place) !== text).length).toBeGreaterThan(40)
  expect(await brokenCases()).toEqual(expect.arrayContaining(Object.values(cases)))
  const row = await db.case.findUniqueOrThrow({ where: { caseNo: cases.shanghai } })
  // As the adapter read them in a session that stood in Shanghai: the wall clock there, taken for UTC.
  const asRead = ((await recordedEvents(row.id)) as SealedEvent[]).map((event) => ({
    ...event,
    occurredAt: new Date(event.occurredAt.getTime() + 8 * 3_600_000),
  }))
  const head = { caseId: row.id, events: 2, lastHash: row.lastHash }
  const carried = { ...head, seal: carriedHeadSeal(head, SEALS) }
  expect(verifyChain(asRead, row, carried, SEALS)).toEqual({ intact: true, length: 2 })
})

it('has every instant of every row put right, whatever zone it was written in, and the seals hold', async () => {
  const entries = await db.auditEntry.count()
  await putRight()
  const now = await instantsOfCity()
  const wrong = [...truth].filter(([place, text]) => now.get(place) !== text)
  expect(wrong.map(([place, text]) => `${place}: ${now.get(place)} instead of ${text}`)).toEqual([])
  expect((await verifyEverySeal(SYSTEM)).broken).toEqual([])
  expect(await db.auditEntry.count({ where: { action: 'city.instants-corrected' } })).toBe(1)
  expect(await db.auditEntry.count()).toBeGreaterThan(entries)
})

it('says on record what was moved, by how much and how often', async () => {
  const events = await db.instantCorrection.findMany({
    where: { tableName: 'case_events' },
    orderBy: { shiftedMinutes: 'asc' },
  })
  expect(events.map(({ shiftedMinutes, rows }) => ({ shiftedMinutes, rows }))).toEqual([
    { shiftedMinutes: -480, rows: 5 },
    { shiftedMinutes: 420, rows: 2 },
  ])
  const tables = new Set((await db.instantCorrection.findMany()).map(({ tableName }) => tableName))
  for (const name of ['cases', 'case_tasks', 'audit_entries', 'documents', 'editions', 'sessions', 'accounts'])
    expect(tables).toContain(name)
})

it('leaves the guards of the logs in force, and finds nothing to do a second time', async () => {
  await expect(asOwner("UPDATE case_events SET actor_name = 'x'")).rejects.toThrow('append-only')
  await expect(asOwner('DELETE FROM audit_entries')).rejects.toThrow('append-only')
  const before = await instantsOfCity()
  await putRight()
  expect(await instantsOfCity()).toEqual(before)
  expect(await db.instantCorrection.count()).toBe(0)
})

it('moves nothing in a city whose rows differ from their ids for reasons of their own', async () => {
  await asOwner("UPDATE accounts SET created_at = created_at - interval '8 hours'")
  const before = await instantsOfCity()
  await putRight()
  expect(await instantsOfCity()).toEqual(before)
})
