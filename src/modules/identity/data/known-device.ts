import { randomUUID } from 'node:crypto'
import { decryptText, encryptText } from '@/platform/crypto'

const CONTEXT = 'known-device'
const KNOWN_FOR_MS = 400 * 86_400_000
/** One computer at a window serves several people. */
const MOST_ACCOUNTS = 5
const BETWEEN = '~'

type Known = { accountId: string; device: string; since: number }

/** The device that proves by its cookie that this account once signed in there; null for any other. */
export function deviceIn(cookie: string | undefined, accountId: string, now: Date): string | null {
  return tokensIn(cookie, now).find(({ known }) => known.accountId === accountId)?.known.device ?? null
}

/** The cookie after a sign-in, sealed: nobody can read out of it who signed in, or make one up. */
export function withDevice(cookie: string | undefined, accountId: string, now: Date): string {
  const before = tokensIn(cookie, now)
  const device = before.find(({ known }) => known.accountId === accountId)?.known.device ?? randomUUID()
  const known: Known = { accountId, device, since: now.getTime() }
  const others = before.filter((one) => one.known.accountId !== accountId).map(({ token }) => token)
  return [encryptText(JSON.stringify(known), CONTEXT), ...others.slice(0, MOST_ACCOUNTS - 1)].join(BETWEEN)
}

function tokensIn(cookie: string | undefined, now: Date): { token: string; known: Known }[] {
  const tokens = (cookie ?? '').split(BETWEEN).slice(0, MOST_ACCOUNTS)
  return tokens.flatMap((token) => {
    const known = opened(token)
    return known && now.getTime() - known.since < KNOWN_FOR_MS ? [{ token, known }] : []
  })
}

function opened(token: string): Known | null {
  if (token === '') return null
  try {
    return JSON.parse(decryptText(token, CONTEXT)) as Known
  } catch {
    // Made up, cut, or sealed with another key: a device nobody knows.
    return null
  }
}
