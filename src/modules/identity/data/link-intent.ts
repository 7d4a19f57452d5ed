import { decryptText, encryptText } from '@/platform/crypto'

const CONTEXT = 'provider-link-intent'
const GOOD_FOR_MS = 5 * 60_000

export const sealIntent = (accountId: string, now: Date): string =>
  encryptText(JSON.stringify({ accountId, until: now.getTime() + GOOD_FOR_MS }), CONTEXT)

/** Whose intent it is; null when it is forged or over. */
export function openIntent(sealed: string, now: Date): string | null {
  try {
    const { accountId, until } = JSON.parse(decryptText(sealed, CONTEXT)) as { accountId: string; until: number }
    return now.getTime() < until ? accountId : null
  } catch {
    // Not sealed by this city: the same as none.
    return null
  }
}
