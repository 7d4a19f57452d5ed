import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { demoPerson, sessionOf } from './lib/demo-people'
import { demoThings } from './lib/demo-things'
import { expectedAnswer, outcomeOf, readsCase } from './lib/expected-answer'
import { TRUSTING } from './lib/file-by-form'
import { missingPosts, visitorsAt } from './lib/matrix'
import { everyAddress, everyCase, type MatrixAddress, type MatrixCase } from './lib/matrix-addresses'
import { matrixRequest } from './lib/matrix-request'
import { rawKeys } from './lib/raw-keys'
import { isFull, report } from './lib/report'
import { untilDone } from './lib/tally'
import { openTrialCity } from './lib/trial-city'
import { everyVisitor, type Visitor } from './lib/visitors'

const OWNER = '13900000003'
const AT_ONCE = 4

const city = await openTrialCity(TRUSTING)
const cookies = new Map<string, string>()
let everybody: Visitor[]
let addresses: MatrixAddress[]
let cases: MatrixCase[]
let ownerId: string

beforeAll(async () => {
  await city.seed()
  await city.start()
  await untilDone('case-event')
  ownerId = (await demoPerson(OWNER)).id
  everybody = await everyVisitor()
  cases = await everyCase()
  addresses = await everyAddress(await demoThings(ownerId))
})
afterAll(() => city.close())

it('every post of every department, citizens, administrators and guests at every address: each gets what the table says', async () => {
  const wrong: string[] = []
  const seen: Record<string, number> = {}
  const refused = new Set<string>()
  const cells = addresses.flatMap((at, index) => visitorsAt(at, index, everybody, ownerId).map((who) => ({ at, who })))
  const waiting = cells.values()
  const start = performance.now()
  const askInTurn = async () => {
    for (const { at, who } of waiting) {
      const answer = await ask(at, who)
      seen[answer.status] = (seen[answer.status] ?? 0) + 1
      if (answer.status === 403 && who.accountId !== null) refused.add(who.accountId)
      for (const fault of faultsOf(at, who, answer))
        wrong.push(`${who.name} at ${at.address} (${at.audience}): ${fault}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn))
  const statuses = Object.entries(seen).map(([status, count]) => `${count}×${status}`)
  report('routes', `${addresses.length} addresses, ${everybody.length} people`, {
    cells: cells.length,
    wrong: wrong.length,
    seconds: Math.round((performance.now() - start) / 1000),
    statuses: statuses.join(' '),
  })
  expect(wrong).toEqual([])
  expect(await onRecord()).toEqual(refused)
  expect(cells.length).toBeGreaterThan(isFull ? 20_000 : 600)
})

it('everybody there is asks', async () => {
  const departments = await db.department.findMany({ where: { active: true } })
  expect(
    missingPosts(
      everybody,
      departments.map(({ code }) => code),
    ),
  ).toEqual([])
  const owning = new Set(cases.map(({ departmentId }) => departmentId))
  const asked = addresses.flatMap(({ about }) => (about && 'case' in about ? [about.case.departmentId] : []))
  expect(new Set(asked).size).toBe(isFull ? owning.size : 2)
})

/** Whom the log says that a page was refused to. */
async function onRecord(): Promise<Set<string>> {
  const where = { subjectKind: 'page', action: { in: ['visit.refused', 'act.refused'] } }
  const rows = await db.auditEntry.findMany({ where, distinct: ['actorId'], select: { actorId: true } })
  return new Set(rows.map(({ actorId }) => actorId))
}

type Answer = { status: number; location: string; body: string }

let asked = 0
/** Each asks from an address of their own, so that no limit of callers answers instead. */
async function ask({ address, pattern }: MatrixAddress, who: Visitor): Promise<Answer> {
  asked += 1
  const from = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`
  const cookie = who.accountId === null ? '' : await cookieOf(who.accountId)
  const { method, body, type } = matrixRequest(pattern, who)
  const own = { origin: city.origin, ...(cookie && { cookie }), ...(type && { 'content-type': type }) }
  const headers = { 'x-forwarded-for': from, ...own }
  const answer = await fetch(city.origin + address, { method, body, headers, redirect: 'manual' })
  return { status: answer.status, location: answer.headers.get('location') ?? '', body: await answer.text() }
}

async function cookieOf(accountId: string): Promise<string> {
  const cookie = cookies.get(accountId) ?? (await sessionOf(accountId)).cookie
  cookies.set(accountId, cookie)
  return cookie
}

/** What is wrong with an answer: another than the table says, a key where words should stand, or a case in it that this person may not read. */
function faultsOf(at: MatrixAddress, who: Visitor, { status, location, body }: Answer): string[] {
  const [outcome, expected] = [outcomeOf(status, location), expectedAnswer(who, at, ownerId)]
  const keys = body.startsWith('<!DOCTYPE html') ? rawKeys(body).map((key) => `shows the key ${key}`) : []
  const other = [...(outcome === expected ? [] : [`${status} ${location}, expected ${expected}`]), ...keys]
  if (who.kind === 'administrator') return other
  const told = cases.filter((one) => body.includes(one.id) && !at.address.includes(one.id) && !readsCase(who, one))
  return [...other, ...told.map(({ id }) => `tells of case ${id}`)]
}
