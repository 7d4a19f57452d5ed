import { setTimeout as sleep } from 'node:timers/promises'
import { beginSession } from '@/modules/identity/use-cases/begin-session'
import { db } from '@/platform/db'
import { SESSION_COOKIE, sessionCookieValue } from '@/platform/session/session-cookie'
import { succeeded } from '@/testing/cases'
import { aPostHolder } from '@/testing/catalogue'
import { aCitizenAccount, aStaffAccount, asStaff, PASSWORD } from '@/testing/people'
import { type Applicant, SERVICE } from './applicants'
import { fileByForm } from './file-by-form'
import { pageForms } from './page-forms'
import { sized } from './report'

/** The three addresses of the load: citizens each have their own, all officers share one. */
const OFFICE = '10.77.0.1'
const citizenAt = (n: number): string => `10.66.${(n >> 8) & 255}.${n & 255}`

const TRIES = sized(30, 1)

export const KINDS = ['sign-in', 'filing', 'worklist', 'reading'] as const
export type Kind = (typeof KINDS)[number]
/** How long each took in ms, and what was refused, by kind. */
export type Measured = Record<Kind, { times: number[]; refused: string[] }>

/** Signed-in officers of the department that has the service; all in one building. */
export async function officers(count: number): Promise<string[]> {
  const { departmentId } = await db.service.findFirstOrThrow({ where: { code: SERVICE } })
  const cookies: string[] = []
  for (let n = 0; n < count; n++) {
    const account = await aStaffAccount({ name: `经办 ${n}` })
    await aPostHolder(departmentId, 'reviewer', account.id)
    const means = { by: 'password', userAgent: null } as const
    const begun = succeeded(await beginSession(asStaff(account), account, means))
    cookies.push(`${SESSION_COOKIE}=${await sessionCookieValue(begun.sessionId)}`)
  }
  return cookies
}

/** Citizens who can sign in, by their telephone. */
export async function citizens(count: number): Promise<string[]> {
  const phones = Array.from({ length: count }, (_, n) => `135${String(n).padStart(8, '0')}`)
  for (const phone of phones) await aCitizenAccount({ phone })
  return phones
}

type People = { officers: string[]; phones: string[]; applicants: Applicant[] }

/** The city's ordinary day for so many seconds: every kind of visit begins at its own pace, however long the last one takes. */
export async function cityLoad(origin: string, people: People, seconds: number, everyMs: number): Promise<Measured> {
  const measured = Object.fromEntries(KINDS.map((kind) => [kind, { times: [], refused: [] }])) as unknown as Measured
  const visits: Promise<void>[] = []
  const visit = (kind: Kind, asked: () => Promise<string>) => {
    const start = performance.now()
    const counted = asked()
      .catch((error: Error) => error.message)
      .then((refusal) => {
        measured[kind].times.push(performance.now() - start)
        if (refusal) measured[kind].refused.push(refusal)
      })
    visits.push(counted)
  }
  for (let n = 0; n < (seconds * 1_000) / everyMs; n++) {
    const [officer, phone, applicant] = [
      people.officers[n % people.officers.length],
      people.phones.pop(),
      people.applicants.pop(),
    ]
    visit('reading', () => page(`${origin}/services/${SERVICE}`, { 'x-forwarded-for': citizenAt(n) }))
    visit('worklist', () => page(`${origin}/desk`, { cookie: officer ?? '', 'x-forwarded-for': OFFICE }))
    if (phone) visit('sign-in', () => signIn(origin, phone, citizenAt(n)))
    if (applicant)
      visit('filing', () => fileByForm(origin, applicant).then(({ caseId }) => (caseId ? '' : 'not filed')))
    await sleep(everyMs)
  }
  await Promise.all(visits)
  return measured
}

/** In small, "come again in a moment" is obeyed as often as it takes: a slow machine is nobody's fault. In full it counts. */
async function patiently(url: string, request: RequestInit): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const answer = await fetch(url, request)
    await answer.arrayBuffer()
    if (answer.status !== 503 || tries >= TRIES) return answer
    await sleep(1_000 * Number(answer.headers.get('retry-after') ?? 1))
  }
}

async function page(url: string, headers: Record<string, string>): Promise<string> {
  const answer = await patiently(url, { headers, redirect: 'manual' })
  return answer.status === 200 ? '' : `status ${answer.status}`
}

async function signIn(origin: string, phone: string, address: string): Promise<string> {
  const headers = { origin, 'x-forwarded-for': address }
  const form = await signInForm(origin, headers)
  form.set('name', phone)
  form.set('password', PASSWORD)
  const answer = await patiently(`${origin}/sign-in`, { method: 'POST', body: form, headers, redirect: 'manual' })
  return answer.status === 303 ? '' : `status ${answer.status}`
}

/** The sign-in form as a browser without script has it, with nothing typed yet. */
export async function signInForm(origin: string, headers: Record<string, string>): Promise<FormData> {
  const html = await (await fetch(`${origin}/sign-in`, { headers })).text()
  const found = pageForms(html).find(({ hidden }) => [...hidden.keys()].some((name) => name.startsWith('$ACTION')))
  if (!found) throw new Error('the sign-in page has no form')
  return found.hidden
}

export function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0)
}
