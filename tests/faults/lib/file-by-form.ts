import { setTimeout as sleep } from 'node:timers/promises'
import type { Applicant } from './applicants'
import { pageForms } from './page-forms'

const PATIENCE_MS = 8_000
const GIVE_UP_MS = 180_000
const AT_ONCE = 8

/** Everybody files from an address of their own; the city believes us because it trusts this machine as its proxy. */
export const TRUSTING = { TRUSTED_PROXY: '127.0.0.0/8, ::1' }
const fromOwnAddress = (draftId: string) => {
  const [a, b, c] = Buffer.from(draftId.replaceAll('-', ''), 'hex').subarray(-3)
  return { 'x-forwarded-for': `10.${a}.${b}.${c}` }
}

export type Acknowledged = { caseId: string; tries: number }

/**
 * Files a draft as a browser without script does: reads the review page, sends its form with all its hidden fields.
 * Whatever goes wrong, the very same form is sent again, until the city says where the case is.
 */
export async function fileByForm(origin: string, { cookie, draftId }: Applicant): Promise<Acknowledged> {
  const url = `${origin}/my/apply/draft/${draftId}/review`
  const headers = { cookie, origin, ...fromOwnAddress(draftId) }
  const form = await formOf(url, headers)
  const deadline = performance.now() + GIVE_UP_MS
  for (let tries = 1; performance.now() < deadline; tries++) {
    const caseId = await send(url, headers, form)
    if (caseId) return { caseId, tries }
    await sleep(200)
  }
  throw new Error(`draft ${draftId} was never acknowledged`)
}

/** The same form, sent so many times by somebody who does not wait for an answer in words: what came back each time. */
export async function sendOften(origin: string, { cookie, draftId }: Applicant, times: number): Promise<string[]> {
  const url = `${origin}/my/apply/draft/${draftId}/review`
  const headers = { cookie, origin, ...fromOwnAddress(draftId) }
  const body = await formOf(url, headers)
  const answers: string[] = []
  for (let i = 0; i < times; i++) {
    const answer = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' })
    answers.push(answer.headers.get('location') ?? (await answer.text()))
  }
  return answers
}

/** Files all drafts, a few at a time; `done` grows as the city acknowledges. */
export async function fileAll(origin: string, people: readonly Applicant[], done: Acknowledged[]): Promise<void> {
  const waiting = [...people]
  const takeTurns = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) done.push(await fileByForm(origin, next))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns))
}

/** The hidden fields of the form that holds the idempotency key. */
async function formOf(url: string, headers: Record<string, string>): Promise<FormData> {
  const deadline = performance.now() + GIVE_UP_MS
  while (performance.now() < deadline) {
    const html = await fetch(url, { headers, signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' })
      .then((answer) => (answer.status === 200 ? answer.text() : ''))
      .catch(() => '')
    const found = pageForms(html).find(({ hidden }) => hidden.has('idempotencyKey'))?.hidden
    if (found) return found
    await sleep(200)
  }
  throw new Error(`the review page did not come: ${url}`)
}

async function send(url: string, headers: Record<string, string>, body: FormData): Promise<string | null> {
  const request = { method: 'POST', body, headers, redirect: 'manual' } as const
  try {
    const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) })
    await answer.arrayBuffer()
    return /\/my\/cases\/([^?]+)\?submitted/.exec(answer.headers.get('location') ?? '')?.[1] ?? null
  } catch {
    return null
  }
}
