import { find } from '@/modules/search/queries/find'
import { suggest } from '@/modules/search/queries/suggest'
import { localePath } from '@/platform/i18n/locale'
import { wordsIn } from '@/platform/i18n/words-in'
import { hit } from '@/platform/rate-limit'
import { allowAnyone } from '@/platform/session/guards'
import { requestOrigin } from '@/platform/session/request-origin'

const SUGGESTIONS = { limit: 240, windowSeconds: 60 }
const AT_MOST = 8

/** GET /api/suggest?q= → up to eight things somebody typing this may mean. */
export async function GET(request: Request): Promise<Response> {
  await allowAnyone()
  const { allowed, retryAfterSeconds } = await hit(`suggest:${(await requestOrigin()).ip}`, SUGGESTIONS)
  if (!allowed) return new Response(null, { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } })

  const url = new URL(request.url)
  const typed = url.searchParams.get('q')?.trim() ?? ''
  const isEnglish = isEnglishPage(request.headers.get('referer'))
  const beginning = typed === '' ? [] : await suggest(typed)
  const hits = beginning.length > 0 || typed === '' ? beginning : (await find(typed, { limit: AT_MOST })).items
  const words = await wordsIn(isEnglish ? 'en' : 'zh-CN', 'search')
  const items = hits.map(({ title, url: path, kind, facts }) => ({
    title: isEnglish && typeof facts.titleEn === 'string' ? facts.titleEn : title,
    url: localePath(isEnglish ? 'en' : 'zh-CN', path),
    kind: words(`kinds.${kind}`),
  }))
  return Response.json({ items }, { headers: { 'cache-control': 'public, max-age=30' } })
}

/** Suggestions speak the language of the page they appear on. */
const isEnglishPage = (referer: string | null): boolean => /^https?:\/\/[^/]+\/en(?:[/?]|$)/.test(referer ?? '')
