import type { OutgoingHttpHeaders } from 'node:http'
import { waitOf } from '../checks'
import { needsOwnPage } from '../error-page'
import { outboundHeaders } from '../inbound-headers'
import { countPage } from '../metrics'
import { answerPlainPage } from '../plain-page'
import { answer, type RequestContext } from '../request-context'
import { READING_CSP } from '../security-headers'
import type { ServerContext } from '../server-context'
import { sendVariants } from '../variants'
import { answerBusy, waitForTurn } from '../work/wait-for-turn'
import type { PageOutcome } from './page-cache'
import { pageKeyOf } from './page-key'

const READING_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': READING_CSP,
  vary: 'accept-encoding, cookie',
}

/** The headers of a cached page, built once for each kind there is: by policy, then by state and type. */
const cachedHeaders = new Map<string, Map<string, OutgoingHttpHeaders>>()

function headersOf({ state, type, policy }: Exclude<PageOutcome, { state: 'live' }>): OutgoingHttpHeaders {
  const ofPolicy = cachedHeaders.get(policy) ?? new Map<string, OutgoingHttpHeaders>()
  const kind = `${state} ${type}`
  const known = ofPolicy.get(kind)
  if (known) return known
  const cache = state === 'stale' ? 'no-store' : 'public, max-age=0, must-revalidate'
  const own = { 'content-type': type, 'content-security-policy': policy, 'cache-control': cache }
  const headers = { ...READING_HEADERS, ...own, 'x-yizhan-page': state }
  cachedHeaders.set(policy, ofPolicy.set(kind, headers))
  return headers
}

/** `showError` answers with the city's own page for a status; what the framework sends for it is empty without script. */
export async function servePage(
  context: RequestContext,
  server: Pick<ServerContext, 'pages' | 'rateLimiters' | 'work'>,
  showError: (status: number) => Promise<void>,
): Promise<void> {
  const [page, pages] = [pageKeyOf(context), server.pages()]
  // Cached pages are free, and the few without a query are rendered again for everybody; queries can be made up without end.
  const wait = pages.isKnown(page) ? 0 : waitOf(server.rateLimiters, context)
  if (wait > 0) return answerPlainPage(context, 429, { 'retry-after': String(wait) })
  let outcome: PageOutcome
  try {
    outcome = await pages.pageFor(page, context.locale, () => waitForTurn(server.work, context))
  } catch (error) {
    return answerBusy(context, error)
  }
  countPage(outcome.state)
  if (outcome.state !== 'live') return sendVariants(context, outcome.variants, headersOf(outcome))
  const { status, headers, body } = outcome.answer
  if (needsOwnPage(status, headers)) return showError(status)
  const { link: _scripts, ...own } = outboundHeaders(headers)
  const type = String(own['content-type'] ?? READING_HEADERS['content-type'])
  answer(
    context,
    status,
    { ...own, ...READING_HEADERS, 'content-type': type, 'x-yizhan-page': 'live', 'cache-control': 'no-store' },
    body,
  )
}
