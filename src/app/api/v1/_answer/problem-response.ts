import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { Locale } from '@/platform/i18n/locale'
import type { Problem, ProblemCode } from '../_contract/problem'

const STATUS: Record<Exclude<ProblemCode, 'turned-away'>, number> = {
  'not-understood': 400,
  'not-found': 404,
  withdrawn: 410,
  'post-only': 405,
  'too-often': 429,
  'does-not-match': 404,
}

type Details = {
  params?: Record<string, string | number>
  errors?: { name: string; message: string }[]
  headers?: Record<string, string>
}

/** Why there is no answer, in a plain sentence (RFC 9457). */
export async function problemResponse(
  request: Request,
  code: keyof typeof STATUS,
  details: Details = {},
): Promise<Response> {
  const t = await getTranslations({ locale: languageOf(request), namespace: 'api' })
  const problem: z.infer<typeof Problem> = {
    type: 'about:blank',
    title: t(`problems.${code}.title`),
    status: STATUS[code],
    detail: t(`problems.${code}.detail`, details.params),
    code,
    ...(details.errors ? { errors: details.errors } : {}),
  }
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'access-control-allow-origin': '*' }
  const kept = { 'cache-control': 'no-store', vary: 'accept-language', ...details.headers }
  return new Response(JSON.stringify(problem), { status: problem.status, headers: { ...headers, ...kept } })
}

/** Chinese unless the caller asks for English first. */
export const languageOf = (request: Request): Locale =>
  /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'zh-CN'
