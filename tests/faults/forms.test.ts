import { afterAll, beforeAll, expect, it } from 'vitest'
import { OWNER_FIELD } from '@/ui/owner-field'
import { allActions, badBodies } from './lib/action-bodies'
import { type DemoPerson, demoPerson } from './lib/demo-people'
import { demoThings } from './lib/demo-things'
import { TRUSTING } from './lib/file-by-form'
import { type PageForm, pageForms } from './lib/page-forms'
import { isFull, report } from './lib/report'
import { addressOf, allRoutes } from './lib/routes'
import { untilDone } from './lib/tally'
import { openTrialCity } from './lib/trial-city'

const PEOPLE = ['13900000003', '012301', '012303', '010105', '010106', 'XT01', 'AQ01', 'SJ01']
/** In small each action is sent every fifth body, another fifth each. */
const BODIES_EACH_OF = 5
const AT_ONCE = 8
const SOMEBODY_ELSE = '010601'

/** Forms that belong to whoever presses them; the address of an upload names a draft, which is its owner's alone. */
const NOBODY_S = /^\/preferences$|\/sign-out$|^\/api\/uploads\?/

const city = await openTrialCity(TRUSTING)
const people = new Map<string, DemoPerson>()
let values: Record<string, string>

beforeAll(async () => {
  await city.seed()
  await city.start()
  await untilDone('case-event')
  for (const name of [...PEOPLE, SOMEBODY_ELSE]) people.set(name, await demoPerson(name))
  values = await demoThings(people.get('13900000003')?.id ?? '')
})
afterAll(() => city.close())

it('every form of every page, shown to one person and sent by another: refused, and nothing else happens', async () => {
  const wrong: string[] = []
  const pages = allRoutes().filter(({ kind, guard }) => kind === 'page' && guard !== 'anyone')
  let [forms, withForms] = [0, 0]
  for (const { pattern } of pages) {
    const address = addressOf(pattern, values)
    const before = forms
    for (const name of PEOPLE) {
      const own = ownForms(await pageOf(address, name))
      for (const form of own) {
        forms += 1
        const end = form.hidden.has(OWNER_FIELD) ? await sendAs(SOMEBODY_ELSE, address, form) : 'carries no proof'
        if (!end.endsWith('/not-your-form')) wrong.push(`${pattern}, shown to ${name}: ${end}`)
      }
    }
    if (forms > before) withForms += 1
  }
  report('forms', `every form of ${withForms} pages`, { forms, wrong: wrong.length })
  expect(wrong).toEqual([])
  expect(forms).toBeGreaterThan(60)
})

it('every action, sent bodies that no form of the city sends: told so in words, and nothing fails', async () => {
  const wrong: string[] = []
  const actions = allActions()
  const shots = actions.flatMap(({ id, name, pattern }, turn) =>
    badBodies(id)
      .filter((_, n) => isFull || (n + turn) % BODIES_EACH_OF === 0)
      .map((body, n) => ({
        ...body,
        name,
        address: addressOf(pattern, values),
        who: PEOPLE[(turn + n) % PEOPLE.length] ?? '',
      })),
  )
  const bodies = shots.length
  const takeTurns = async () => {
    for (let next = shots.pop(); next; next = shots.pop()) {
      const { what, headers, body, name, address, who } = next
      const request = { method: 'POST', body, headers: { ...headersOf(who), ...headers }, redirect: 'manual' } as const
      const answer = await fetch(city.origin + address, request)
      const words = await answer.text()
      const isTold = answer.status !== 400 || headers['next-action'] !== undefined || words.includes('没有做任何更改')
      if (answer.status >= 500 || !isTold) wrong.push(`${name} at ${address}, as ${who}: ${what}: ${answer.status}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns))
  report('forms', `${bodies} bodies at ${actions.length} actions`, { bodies, wrong: wrong.length })
  expect(wrong).toEqual([])
  expect(actions.length).toBeGreaterThan(60)
  // No line of the log is one of the framework's, with the places in its code.
  expect(city.log()).not.toMatch(/^\s+at /m)
})

const ownForms = (html: string): PageForm[] =>
  pageForms(html).filter(({ action, method }) => method === 'post' && !NOBODY_S.test(action))

async function pageOf(address: string, name: string): Promise<string> {
  const answer = await fetch(city.origin + address, { headers: headersOf(name), redirect: 'manual' })
  const html = await answer.text()
  return answer.status === 200 ? html : ''
}

/** Where the answer leads, or what it was instead. */
async function sendAs(name: string, address: string, { action, hidden }: PageForm): Promise<string> {
  const request = { method: 'POST', body: hidden, headers: headersOf(name), redirect: 'manual' } as const
  const answer = await fetch(new URL(action || address, city.origin), request)
  await answer.arrayBuffer()
  return answer.headers.get('location') ?? `status ${answer.status}`
}

const headersOf = (name: string) => ({
  cookie: people.get(name)?.cookie ?? '',
  origin: city.origin,
  'x-forwarded-for': `10.8.${PEOPLE.indexOf(name) + 1}.${Math.floor(Math.random() * 250)}`,
})
