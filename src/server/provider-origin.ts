import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { log } from '@/platform/log'

const PATIENCE_MS = 5_000
const RETRY_MS = 60_000
const REFRESH_MS = 3_600_000

const Discovery = z.object({ issuer: z.string(), authorization_endpoint: z.url({ protocol: /^https?$/ }) })

export type ProviderOrigin = {
  /** The origin of the provider's sign-in page; undefined without a provider. */
  current(): string | undefined
  /** Settles after the first request to the provider, whether it answered or not. */
  settled: Promise<void>
  close(): void
}

/**
 * Where people sign in at the identity provider, by its own description (OpenID Connect Discovery 1.0). Until it
 * answers, and where its answer is not in order, that is the origin of the issuer, which is a setting. The request is
 * repeated every hour, every minute while there is no answer.
 */
export function providerOrigin(issuer: string | undefined): ProviderOrigin {
  const stop = new AbortController()
  const close = () => stop.abort()
  if (issuer === undefined) return { current: () => undefined, settled: Promise.resolve(), close }
  let origin = new URL(issuer).origin
  let wait = RETRY_MS
  async function refresh(from: string): Promise<void> {
    const found = await describedOrigin(from, stop.signal)
    origin = found ?? origin
    wait = found === undefined ? RETRY_MS : REFRESH_MS
  }
  async function keepRefreshing(from: string): Promise<void> {
    while (!stop.signal.aborted) {
      await sleep(wait, undefined, { ref: false, signal: stop.signal })
      await refresh(from)
    }
  }
  const settled = refresh(issuer)
  // Ends with the server: the pause is broken off by the signal.
  settled.then(() => keepRefreshing(issuer)).catch(() => undefined)
  return { current: () => origin, settled, close }
}

/** The origin of the sign-in page; undefined when the provider does not answer or says what cannot be. */
async function describedOrigin(issuer: string, stop: AbortSignal): Promise<string | undefined> {
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(PATIENCE_MS)])
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
    const answer = await fetch(address, { signal, redirect: 'error' })
    const discovered = Discovery.parse(await answer.json())
    const page = new URL(discovered.authorization_endpoint)
    // In the clear only where the issuer itself is reached so, as the redirect to it demands (redirect.ts).
    const isSafe = page.protocol === 'https:' || page.origin === new URL(issuer).origin
    if (discovered.issuer !== issuer || !isSafe)
      throw new Error('the description of the identity provider is not its own')
    return page.origin
  } catch (error) {
    if (!stop.aborted) log.warn({ err: error }, 'the identity provider did not say where its sign-in page is')
    return undefined
  }
}
