import type { IncomingHttpHeaders } from 'node:http'
import { localePath } from '@/platform/i18n/locale'
import { log } from '@/platform/log'
import { outboundHeaders } from './inbound-headers'
import { withoutFramework } from './page-cache/without-framework'
import { answerPlainPage } from './plain-page'
import { answer, type RequestContext } from './request-context'
import { READING_CSP } from './security-headers'
import { fetchWhole, type Upstream } from './upstream'

/** Statuses for which the city has a page of its own (app/[locale]/wrong-way). */
const OWN_PAGES = new Set([401, 403, 404, 500])
const PATIENCE_MS = 10_000
/** About a body that the error page is not sent, or about the way the framework requested the page that failed. */
const NOT_FOR_A_PAGE = ['content-length', 'content-type', 'transfer-encoding', 'rsc', 'next-action', 'if-none-match']

/** True for the framework's own error document: it is empty until a script fills it, so people without script would see nothing. */
export const needsOwnPage = (status: number, headers: IncomingHttpHeaders): boolean =>
  OWN_PAGES.has(status) && String(headers['content-type']).startsWith('text/html')

/**
 * Shows the city's own page for the status, rendered whole, for the same person and in the same language. It goes out
 * without React, which would look at the address, find another page than the one it was given, and render it again.
 */
export async function answerErrorPage(
  context: RequestContext,
  upstream: Upstream,
  headers: IncomingHttpHeaders,
  status: number,
): Promise<void> {
  const pageHeaders: IncomingHttpHeaders = {
    ...headers,
    'x-yizhan-status': String(status),
    'user-agent': 'yizhan-server',
  }
  for (const name of NOT_FOR_A_PAGE) delete pageHeaders[name]
  try {
    const request = { method: 'GET', path: localePath(context.locale, '/wrong-way'), headers: pageHeaders }
    const page = await fetchWhole(upstream, request, PATIENCE_MS)
    if (page.status !== 200) throw new Error(`the page for ${status} answered ${page.status}`)
    const { link: _scripts, ...own } = outboundHeaders(page.headers)
    const policy = { 'content-security-policy': READING_CSP, 'cache-control': 'private, no-store' }
    answer(context, status, { ...own, ...policy }, withoutFramework(page.body.toString()))
  } catch (error) {
    log.error({ err: error, status }, 'the error page could not be made')
    answerPlainPage(context, 502)
  }
}
