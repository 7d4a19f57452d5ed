import { answerPlainPage } from '../plain-page'
import type { RequestContext } from '../request-context'
import { callerOf } from './caller'
import { type Release, TooBusy, type WorkQueue } from './work-queue'

/** Waits for the caller's turn; a caller who disconnects meanwhile leaves the queue. */
export function waitForTurn(work: WorkQueue, context: RequestContext): Promise<Release> {
  const left = new AbortController()
  context.response.once('close', () => left.abort())
  return work.enter(callerOf(context), left.signal)
}

/** 503 with a time to retry when the queue is full; else 502. */
export function answerBusy(context: RequestContext, error: unknown): void {
  if (error instanceof TooBusy) answerPlainPage(context, 503, { 'retry-after': String(error.retryAfterSeconds) })
  else answerPlainPage(context, 502, { 'retry-after': '10' })
}
