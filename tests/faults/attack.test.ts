import { statfs } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Applicant, applicants, publishDrillService } from './lib/applicants'
import { beginAttack, type Sent } from './lib/attack'
import { citizens, cityLoad, KINDS, type Measured, officers, p95, signInForm } from './lib/city-load'
import { isFull, report, sized } from './lib/report'
import { openTrialCity } from './lib/trial-city'

const SECONDS = sized(6, 60)
const EVERY_MS = sized(1_000, 500)
const OFFICERS = sized(6, 300)
/** Of each kind of shot, under way all the time. */
const LINES = sized(1, 4)
const HALF_OPEN = sized(200, 4_200)
const WAVES = Math.ceil((SECONDS * 1_000) / EVERY_MS)
/** Whose passwords are tried. */
const VICTIMS = sized(2, 20)
const FLOOR_BYTES = 1_024 ** 3
/** The city may be so much slower for everybody else while it is attacked. */
const MOST_TIMES_SLOWER = 2
/** What the attacker must have been told at least once: too much, too many at once, no room. */
const LIMITED = /(?:429|503|507)$/

// Behind a proxy on this machine; the attack comes from another of its addresses, past the proxy.
const city = await openTrialCity({ TRUSTED_PROXY: '127.0.0.1, ::1' })
const people = { officers: [] as string[], phones: [] as string[], applicants: [] as Applicant[] }
const victims: string[] = []
beforeAll(async () => {
  await publishDrillService()
  people.officers = await officers(OFFICERS)
  people.phones = await citizens(WAVES * 2 + VICTIMS)
  victims.push(...people.phones.splice(-VICTIMS))
  people.applicants = await applicants(WAVES * 2 + 1)
  await city.start()
})
afterAll(() => city.close())

it('everything one address can do to the city at once: no officer and no citizen is refused, and the disk keeps its floor', async () => {
  const own = people.applicants.pop()
  if (!own) throw new Error('nobody attacks')
  const share = (half: 0 | 1) => ({
    officers: people.officers,
    phones: people.phones.filter((_, n) => n % 2 === half),
    applicants: people.applicants.filter((_, n) => n % 2 === half),
  })
  await cityLoad(city.origin, { ...share(0), phones: [], applicants: [] }, 2, EVERY_MS)
  const alone = await cityLoad(city.origin, share(0), SECONDS, EVERY_MS)
  const form = await signInForm(city.origin, { 'x-forwarded-for': '10.99.0.1' })
  const means = {
    form: [...form.entries()].map(([name, value]): [string, string] => [name, String(value)]),
    names: victims,
    own,
  }
  const attack = beginAttack({ origin: city.origin, lines: LINES, halfOpen: HALF_OPEN, means })
  const attacked = await cityLoad(city.origin, share(1), SECONDS, EVERY_MS)
  const sent = await attack.stop()

  tell(alone, attacked, sent)
  for (const measured of [alone, attacked])
    for (const kind of KINDS) expect([kind, measured[kind].refused]).toEqual([kind, []])
  const { bavail, bsize } = await statfs(city.dataDir)
  expect(bavail * bsize).toBeGreaterThan(FLOOR_BYTES)
  const health = await fetch(`${city.origin}/api/health`)
  expect([health.status, city.isRunning()]).toEqual([200, true])
  if (!isFull) return
  // Only where the drill has the machine to itself.
  expect(Object.keys(sent).filter((name) => LIMITED.test(name))).not.toEqual([])
  expect(KINDS.filter((kind) => timesSlower(kind, alone, attacked) > MOST_TIMES_SLOWER)).toEqual([])
})

const timesSlower = (kind: (typeof KINDS)[number], alone: Measured, attacked: Measured): number =>
  p95(attacked[kind].times) / p95(alone[kind].times)

function tell(alone: Measured, attacked: Measured, sent: Sent): void {
  const figures = KINDS.flatMap((kind) => [
    [`${kind}, p95 ms alone`, p95(alone[kind].times)],
    [`${kind}, p95 ms attacked`, p95(attacked[kind].times)],
    [`${kind}, times slower`, timesSlower(kind, alone, attacked).toFixed(2)],
  ])
  const shots = Object.values(sent).reduce((sum, count) => sum + count, 0)
  const answered = Object.entries(sent)
    .sort()
    .map(([what, count]) => `${count}×${what}`)
    .join(', ')
  const all = { officers: OFFICERS, shots, answered, ...Object.fromEntries(figures) }
  report('attack', `${SECONDS} s of everything from one address`, all)
}
