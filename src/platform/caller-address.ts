import { AsyncLocalStorage } from 'node:async_hooks'
import { isIP } from 'node:net'
import { processWide } from './process-wide'

const callers = processWide('caller-address', () => new AsyncLocalStorage<string>())

/** Everything done while `work` runs, however deep, was asked for from this address, as the server determined it. */
export const withCallerAddress = <T>(address: string, work: () => T): T => callers.run(address, work)

/** Where the request in hand comes from, in one spelling; undefined for what the city does by itself. Never for a log. */
export function callerAddress(): string | undefined {
  const address = callers.getStore()
  return address === undefined ? undefined : (canonicalAddress(address) ?? undefined)
}

/** The one spelling of an address: `2001:DB8:0::1` is `2001:db8::1`, `::ffff:10.0.0.1` is `10.0.0.1`. Null for anything else. */
export function canonicalAddress(text: string): string | null {
  const plain = text
    .trim()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  const version = isIP(plain)
  if (version === 0) return null
  return version === 4 ? plain : new URL(`http://[${plain}]`).hostname.slice(1, -1)
}
