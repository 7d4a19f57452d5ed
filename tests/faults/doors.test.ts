import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DemoPerson, demoPerson } from './lib/demo-people'
import { demoThings } from './lib/demo-things'
import { type AppDoor, addressOf, allDoors } from './lib/doors'
import { TRUSTING } from './lib/file-by-form'
import { report } from './lib/report'
import { untilDone } from './lib/tally'
import { openTrialCity } from './lib/trial-city'

const ROLES = {
  anyone: null,
  owner: '13900000003',
  neighbour: '13900000001',
  clerk: '012301',
  'clerk elsewhere': '010601',
  approver: '012303',
  editor: '010105',
  publisher: '010106',
  'system admin': 'XT01',
  'security admin': 'AQ01',
  'audit admin': 'SJ01',
} as const
type Role = keyof typeof ROLES
const ADMINS: Partial<Record<Role, string>> = {
  'system admin': 'system_admin',
  'security admin': 'security_admin',
  'audit admin': 'audit_admin',
}

/** What belongs to one citizen: for another it does not exist. */
const OWNED = /^\/(?:my\/(?:cases|drafts|apply\/draft)\/\[id\]|api\/(?:attachments|documents|cases|drafts)\/\[id\])/

/** Behind the guard of all staff, doors that open to some posts alone. */
const POSTS_ALONE: Record<string, readonly Role[]> = { '/desk/recovery': ['clerk', 'clerk elsewhere'] }

const city = await openTrialCity(TRUSTING)
const people = new Map<Role, DemoPerson>()
let values: Record<string, string>

beforeAll(async () => {
  await city.seed()
  await city.start()
  await untilDone('case-event')
  for (const [role, name] of Object.entries(ROLES)) if (name) people.set(role as Role, await demoPerson(name))
  values = await demoThings(people.get('owner')?.id ?? '')
})
afterAll(() => city.close())

it('every role at every door: each is let in or turned away as the code says, and what is a neighbour’s does not exist', async () => {
  const wrong: string[] = []
  const seen: Record<number, number> = {}
  const doors = allDoors()
  for (const door of doors) {
    const address = addressOf(door.pattern, values)
    for (const role of Object.keys(ROLES) as Role[]) {
      const { status, location } = await knock(address, role)
      seen[status] = (seen[status] ?? 0) + 1
      const fault = faultOf(door, role, status, location)
      if (fault) wrong.push(`${role} at ${door.pattern} (${door.guard}): ${status} ${location}, ${fault}`)
    }
  }
  const cells = doors.length * Object.keys(ROLES).length
  const statuses = Object.entries(seen).map(([status, count]) => `${count}×${status}`)
  report('doors', `${doors.length} doors × ${Object.keys(ROLES).length} roles`, {
    cells,
    wrong: wrong.length,
    statuses: statuses.join(' '),
  })
  expect(wrong).toEqual([])
  expect(cells).toBeGreaterThan(700)
})

async function knock(address: string, role: Role): Promise<{ status: number; location: string }> {
  const cookie = people.get(role)?.cookie
  const from = `10.9.${Object.keys(ROLES).indexOf(role)}.${Math.floor(Math.random() * 250)}`
  const headers = { 'x-forwarded-for': from, ...(cookie && { cookie }) }
  const answer = await fetch(city.origin + address, { headers, redirect: 'manual' })
  await answer.arrayBuffer()
  return { status: answer.status, location: answer.headers.get('location') ?? '' }
}

/** What is wrong with an answer, or null. Behind the guard, finer rules may still refuse; nothing may ever break. */
function faultOf({ pattern, guard, kind }: AppDoor, role: Role, status: number, location: string): string | null {
  if (status >= 500) return 'broke'
  // A door that does not take what was asked for has let nobody in.
  if (status === 405) return null
  const isOwned = OWNED.test(pattern)
  if (role === 'neighbour' && isOwned) return status === 404 ? null : 'is a neighbour’s'
  if (role === 'owner' && isOwned && kind === 'page') return [200, 303, 307].includes(status) ? null : 'is their own'
  if (guard === 'anyone') {
    if (isOwned && role === 'anyone') return [401, 404, 405].includes(status) ? null : 'is somebody’s'
    return status === 403 && !pattern.startsWith('/api/') ? 'is open to all' : null
  }
  if (role === 'anyone')
    return [303, 307].includes(status) && location.includes('/sign-in') ? null : 'wants a person signed in'
  const few = POSTS_ALONE[pattern]
  if (few) return status === (few.includes(role) ? 200 : 403) ? null : 'is for some posts alone'
  // Letters and receipts are also read by staff who may see the case; for all others they do not exist.
  if (isOwned && kind === 'route' && role !== 'owner') return [200, 307, 404].includes(status) ? null : 'is somebody’s'
  if (isLetIn(guard, role)) return null
  return status === 403 ? null : 'wants somebody else'
}

function isLetIn(guard: AppDoor['guard'], role: Role): boolean {
  const isCitizen = role === 'owner' || role === 'neighbour'
  if (guard === 'session') return true
  if (guard === 'citizen') return isCitizen
  if (isCitizen) return false
  if (guard === 'staff') return true
  return guard === 'admin' ? role in ADMINS : ADMINS[role] === guard.slice('admin:'.length)
}
