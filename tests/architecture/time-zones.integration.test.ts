import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pg } from '@/platform/pg-session.mjs'
import { bundle } from '../../scripts/lib/build.mjs'
import { withClient } from '../../scripts/lib/database.mjs'
import { inRoot } from '../../scripts/lib/places.mjs'

/** Where the database and where the city stand: each zone once on either side; both in Shanghai is how servers in China are set up. */
const PLACES = [
  ['Asia/Shanghai', 'Asia/Shanghai'],
  ['UTC', 'America/Los_Angeles'],
  ['America/Los_Angeles', 'UTC'],
] as const
const FOLDER = inRoot('node_modules/.cache/yizhan', `probe-${process.pid}`)
/** Half past midnight on Saturday in Shanghai, while it is Friday in UTC and in Los Angeles. */
const AT = '2026-11-27T16:30:00.123Z'

const ownerUrl = process.env.DATABASE_URL ?? ''
const asOwner = <Row>(sql: string) => withClient(ownerUrl, async (client) => (await client.query(sql)).rows as Row[])
const database = new URL(ownerUrl).pathname.slice(1)

async function probe(zone: string) {
  const file = `${FOLDER}/zone-probe.mjs`
  const env = { ...process.env, TZ: zone }
  const { stdout } = await promisify(execFile)(process.execPath, [file, AT], { cwd: inRoot(), env })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

beforeAll(() => bundle({ 'zone-probe': inRoot('src/testing/zone-probe.ts') }, FOLDER))
afterAll(() => rm(FOLDER, { recursive: true, force: true }))

it.each(PLACES)(
  'a database in %s keeps and gives back the true instant for a city that runs in %s',
  async (server, zone) => {
    await asOwner(`ALTER DATABASE "${database}" SET timezone = '${server}'`)
    for (const role of ['yizhan', 'yizhan_app'])
      await asOwner(`ALTER ROLE ${role} IN DATABASE "${database}" SET timezone = '${server}'`).catch(() => {})
    const told = await probe(zone)
    expect(told).toMatchObject({
      byPrisma: AT,
      byDriver: AT,
      dueByPrisma: `${told.dueByDriver}T00:00:00.000Z`,
      raw: { day: '2026-11-28', same: true },
      words: '2026年11月28日 00:30',
      whole: true,
    })
    const [row] = await asOwner<Record<string, string>>(`
      SELECT c.submitted_at::text AS submitted, c.created_at::text AS created, c.received_on::text AS received,
        (SELECT min(occurred_at)::text FROM case_events e WHERE e.case_id = c.id) AS event,
        (SELECT min(occurred_at)::text FROM audit_entries a WHERE a.subject_id = c.id::text) AS audit
      FROM cases c WHERE id = '${told.id}'`)
    const stored = '2026-11-27 16:30:00.123+00'
    expect(row).toEqual({ submitted: stored, created: stored, event: stored, audit: stored, received: '2026-11-28' })
  },
)

describe('a session', () => {
  it('begins in UTC and in ISO dates whatever role, database and address ask for', async () => {
    await asOwner(`ALTER DATABASE "${database}" SET datestyle = 'German, DMY'`)
    const options = '?options=-c%20TimeZone%3DAsia%2FTokyo'
    const { rows } = await withClient(ownerUrl + options, (client) =>
      client.query("SELECT current_setting('TimeZone') AS zone, current_setting('DateStyle') AS style"),
    )
    expect(rows).toEqual([{ zone: 'UTC', style: 'ISO, YMD' }])
  })

  it('is ended rather than used when it leaves UTC, as behind a pooler that drops what a client asks for', async () => {
    const client = new pg.Client({ connectionString: ownerUrl })
    const ended = new Promise((resolve) => client.on('error', resolve))
    await client.connect()
    await client.query("SET TimeZone = 'Asia/Tokyo'").catch(() => {})
    expect(String(await ended)).toContain('stands in Asia/Tokyo')
  })
})
