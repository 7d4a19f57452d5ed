import type { OutgoingHttpHeaders } from 'node:http'
import { answer, type Call } from '../call'
import { waitOf } from '../checks'
import type { Door } from '../door'
import { needsOwnPage } from '../error-page'
import { outboundHeaders } from '../inbound-headers'
import { countPage } from '../metrics'
import { answerPlainPage } from '../plain-page'
import { READING_CSP } from '../security-headers'
import { sendVariants } from '../variants'
import { answerBusy, enterFor } from '../work/enter-for'
import type { PageOutcome } from './page-cache'
import { pageKeyOf } from './page-key'

const READING_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': READING_CSP,
  vary: 'accept-encoding, cookie',
}

/** The headers of a kept page, put together once for each kind there is: by policy, then by state and type. */
const keptHeaders = new Map<string, Map<string, OutgoingHttpHeaders>>()

function headersOf({ state, type, policy }: Exclude<PageOutcome, { state: 'live' }>): OutgoingHttpHeaders {
  const ofPolicy = keptHeaders.get(policy) ?? new Map<string, OutgoingHttpHeaders>()
  const kind = `${state} ${type}`
  const known = ofPolicy.get(kind)
  if (known) return known
  const cache = state === 'stale' ? 'no-store' : 'public, max-age=0, must-revalidate'
  const own = { 'content-type': type, 'content-security-policy': policy, 'cache-control': cache }
  const headers = { ...READING_HEADERS, ...own, 'x-yizhan-page': state }
  keptHeaders.set(policy, ofPolicy.set(kind, headers))
  return headers
}

/** `showError` answers with the city's own page for a status; what the framework sends for it is empty without script. */
export async function servePage(
  call: Call,
  door: Pick<Door, 'pages' | 'gates' | 'work'>,
  showError: (status: number) => Promise<void>,
): Promise<void> {
  const [page, pages] = [pageKeyOf(call), door.pages()]
  // Pages at hand are free, and the few known by their path are made anew for everybody; others can be made up without end.
  const wait = pages.isKnown(page) ? 0 : waitOf(door.gates, call)
  if (wait > 0) return answerPlainPage(call, 429, { 'retry-after': String(wait) })
  let outcome: PageOutcome
  try {
    outcome = await pages.pageFor(page, call.locale, () => enterFor(door.work, call))
  } catch (error) {
    return answerBusy(call, error)
  }
  countPage(outcome.state)
  if (outcome.state !== 'live') return sendVariants(call, outcome.variants, headersOf(outcome))
  const { status, headers, body } = outcome.answer
  if (needsOwnPage(status, headers)) return showError(status)
  const { link: _scripts, ...own } = outboundHeaders(headers)
  const type = String(own['content-type'] ?? READING_HEADERS['content-type'])
  answer(
    call,
    status,
    { ...own, ...READING_HEADERS, 'content-type': type, 'x-yizhan-page': 'live', 'cache-control': 'no-store' },
    body,
  )
}
