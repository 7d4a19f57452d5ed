import 'server-only'
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env'
import { processWide } from './process-wide'

/** What is sealed. Each has a key of its own, so that a seal made for one thing never fits another. */
export type SealDomain =
  | 'case-event'
  | 'event-payload'
  | 'carried-head'
  | 'audit-entry'
  | 'issued-document'
  | 'beginning'
  | 'anchor'

function deriveKey(domain: SealDomain): Buffer {
  const secret = Buffer.from(env.YIZHAN_SEAL_KEY, 'base64')
  return Buffer.from(hkdfSync('sha256', secret, '', `yizhan:seal:${domain}`, 32))
}

const keyOf = (domain: SealDomain): Buffer => processWide(`seal-key-${domain}`, () => deriveKey(domain))

/**
 * Hex of HMAC-SHA-256 under YIZHAN_SEAL_KEY, which never enters the database: whoever owns the database can rewrite a
 * row, but not its seal.
 */
export const keyedSeal = (domain: SealDomain, text: string): string =>
  createHmac('sha256', keyOf(domain)).update(text).digest('hex')

/** 128 random bits that make equal payloads have different seals: what was erased can't be guessed back from its seal. */
export const newSalt = (): string => randomBytes(16).toString('base64url')
