import type { Call } from '../call'
import { answerPlainPage } from '../plain-page'
import { callerOf } from './caller'
import { type Release, TooBusy, type WorkQueue } from './work-queue'

/** Waits for the caller's turn; who hangs up meanwhile leaves the line. */
export function enterFor(work: WorkQueue, call: Call): Promise<Release> {
  const left = new AbortController()
  call.response.once('close', () => left.abort())
  return work.enter(callerOf(call), left.signal)
}

/** Told to come again in a moment when the city is busy; else that the page cannot be shown. */
export function answerBusy(call: Call, error: unknown): void {
  if (error instanceof TooBusy) answerPlainPage(call, 503, { 'retry-after': String(error.retryAfterSeconds) })
  else answerPlainPage(call, 502, { 'retry-after': '10' })
}
