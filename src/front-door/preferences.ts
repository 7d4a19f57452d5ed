import { type Call, redirect } from './call'
import { answerPlainPage } from './plain-page'
import { BODY_LIMIT } from './route-class'
import type { PolicySettings } from './security-headers'

const CHOICES = { size: ['normal', 'large'], theme: ['light', 'dark', 'system'] } as const
const YEAR_SECONDS = 365 * 86_400

/** Large print and dark: kept in a cookie that names no person, then back to the page one was on. */
export async function keepPreferences(call: Call, { https }: Pick<PolicySettings, 'https'>): Promise<void> {
  if (call.method !== 'POST') return answerPlainPage(call, 405, { allow: 'POST' })
  const body = await smallBody(call)
  if (body === null) return answerPlainPage(call, 413, { connection: 'close' })
  const form = new URLSearchParams(body)
  const cookies = Object.entries(CHOICES).flatMap(([name, values]) => {
    const chosen = (values as readonly string[]).find((value) => value === form.get(name))
    const kept = `Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly${https ? '; Secure' : ''}`
    return chosen ? [`${name}=${chosen}; ${kept}`] : []
  })
  redirect(call, 303, form.get('back') ?? '/', { 'set-cookie': cookies })
}

async function smallBody(call: Call): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of call.request) {
    size += part.length
    if (size > BODY_LIMIT.own) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}
