import 'server-only'
import { createHmac, randomUUID } from 'node:crypto'
import { systemClock } from './clock'
import { env } from './env'

export type TextMessage = {
  /** The same message handed over again carries the same id, so that a gateway can drop the second. */
  id: string
  /** Eleven digits. */
  to: string
  text: string
}

const PATIENCE_MS = 10_000
/** Answers that say "later", whatever else a 4xx means. */
const TRY_AGAIN = [408, 425, 429]

/**
 * Hands one text message to the gateway of SMS_GATEWAY_URL: a POST of JSON, signed over time, nonce and body (contract in
 * docs/operations.md). Throws when the gateway is away or says "later"; 'not-deliverable' when it refuses for good.
 */
export async function sendTextMessage(message: TextMessage, clock = systemClock): Promise<'taken' | 'not-deliverable'> {
  const body = JSON.stringify(message)
  const time = String(Math.floor(clock.now().getTime() / 1000))
  const nonce = randomUUID()
  const answer = await fetch(String(env.SMS_GATEWAY_URL), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-yizhan-time': time,
      'x-yizhan-nonce': nonce,
      'x-yizhan-signature': signatureOf(body, time, nonce, String(env.SMS_GATEWAY_SECRET)),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  await answer.body?.cancel()
  if (answer.ok) return 'taken'
  if (answer.status >= 400 && answer.status < 500 && !TRY_AGAIN.includes(answer.status)) return 'not-deliverable'
  throw new Error(`the text message gateway answered ${answer.status}`)
}

/** HMAC-SHA256, in hex, over time, nonce and body, a line each. */
export const signatureOf = (body: string, time: string, nonce: string, secret: string): string =>
  createHmac('sha256', secret).update(`${time}\n${nonce}\n${body}`).digest('hex')
