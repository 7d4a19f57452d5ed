import { SIZE_COOKIE, THEME_COOKIE } from '@/platform/preference-cookies'
import { answerPlainPage } from './plain-page'
import { type RequestContext, redirect } from './request-context'
import { BODY_LIMIT } from './route-class'

const CHOICES = [
  { field: 'size', cookie: SIZE_COOKIE, values: ['normal', 'large'] },
  { field: 'theme', cookie: THEME_COOKIE, values: ['light', 'dark', 'system'] },
]
const COOKIE_ATTRIBUTES = `Path=/; Max-Age=${365 * 86_400}; SameSite=Lax; HttpOnly; Secure`

/** Large print and dark: stored in a cookie that names no person; redirects back to the page one was on. */
export async function savePreferences(context: RequestContext): Promise<void> {
  if (context.method !== 'POST') return answerPlainPage(context, 405, { allow: 'POST' })
  const body = await smallBody(context)
  if (body === null) return answerPlainPage(context, 413, { connection: 'close' })
  const form = new URLSearchParams(body)
  const cookies = CHOICES.flatMap(({ field, cookie, values }) => {
    const chosen = values.find((value) => value === form.get(field))
    return chosen ? [`${cookie}=${chosen}; ${COOKIE_ATTRIBUTES}`] : []
  })
  redirect(context, 303, form.get('back') ?? '/', { 'set-cookie': cookies })
}

async function smallBody(context: RequestContext): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of context.request) {
    size += part.length
    if (size > BODY_LIMIT.own) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}
