import { SIZE_COOKIE, THEME_COOKIE } from '@/platform/preference-cookies'
import { type Call, redirect } from './call'
import { answerPlainPage } from './plain-page'
import { BODY_LIMIT } from './route-class'

const CHOICES = [
  { field: 'size', cookie: SIZE_COOKIE, values: ['normal', 'large'] },
  { field: 'theme', cookie: THEME_COOKIE, values: ['light', 'dark', 'system'] },
]
const KEPT = `Path=/; Max-Age=${365 * 86_400}; SameSite=Lax; HttpOnly; Secure`

/** Large print and dark: kept in a cookie that names no person, then back to the page one was on. */
export async function keepPreferences(call: Call): Promise<void> {
  if (call.method !== 'POST') return answerPlainPage(call, 405, { allow: 'POST' })
  const body = await smallBody(call)
  if (body === null) return answerPlainPage(call, 413, { connection: 'close' })
  const form = new URLSearchParams(body)
  const cookies = CHOICES.flatMap(({ field, cookie, values }) => {
    const chosen = values.find((value) => value === form.get(field))
    return chosen ? [`${cookie}=${chosen}; ${KEPT}`] : []
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
