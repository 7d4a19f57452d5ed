import 'server-only'
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env'
import { processWide } from './process-wide'

/** Crockford's base32: no I, L, O or U, so that a code can be read out and written down. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Thirty-two capitals and digits of which no two look alike: neither 0 nor O, neither 1 nor I. */
const EASY_TO_READ = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const IV_BYTES = 12
const TAG_BYTES = 16
const QUERY_CODE_LENGTH = 8

type Keys = { id: string; encryption: Buffer; index: Buffer; queryCode: Buffer; perPerson: Buffer }

/** One secret in the environment, one key for each purpose. */
function deriveKeys(secret: Buffer): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `yizhan:${purpose}`, 32))
  return {
    id: derive('key-id').toString('hex').slice(0, 8),
    encryption: derive('encryption'),
    index: derive('blind-index'),
    queryCode: derive('query-code'),
    perPerson: derive('per-person'),
  }
}

const keys = () => processWide('data-keys', () => deriveKeys(Buffer.from(env.YIZHAN_DATA_KEY, 'base64')))

/**
 * AES-256-GCM: `keyId.base64url(iv + tag + text)`. The context (what it is, whose it is) is authenticated,
 * so that a value moved to another person or column no longer opens.
 */
export function encryptText(plain: string, context: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keys().encryption, iv).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `${keys().id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

/** The text again. Throws when it was changed, belongs to another context, or was written with another key. */
export function decryptText(stored: string, context: string): string {
  const [keyId, payload = ''] = stored.split('.')
  if (keyId !== keys().id) throw new Error(`encrypted with key ${keyId}, which is not the key of this city`)
  const bytes = Buffer.from(payload, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keys().encryption, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

/** Key id, then at least the iv and the tag (28 bytes) in base64url. */
const ENCRYPTED = /^[0-9a-f]{8}\.[\w-]{38,}$/

/** Whether this has the form of what `encryptText` writes, with this city's key or another: never encrypted twice. */
export const isEncrypted = (text: string): boolean => ENCRYPTED.test(text)

/** HMAC-SHA256: the same value always gives the same index, and nobody without the key can go back or guess. */
export const blindIndex = (value: string): string =>
  createHmac('sha256', keys().index).update(value).digest('base64url')

/** The code printed beside a case number (8 characters, 40 bits): whoever holds both may follow the case. */
export function queryCodeFor(caseNo: string): string {
  const mac = createHmac('sha256', keys().queryCode).update(caseNo).digest()
  return [...mac.subarray(0, QUERY_CODE_LENGTH)].map((byte) => CROCKFORD[byte % 32]).join('')
}

/** 32 bytes for one purpose and one person, the same every time; whoever knows one can work out no other. */
export const keyFor = (purpose: string, personId: string): Buffer =>
  createHmac('sha256', keys().perPerson).update(`${purpose}:${personId}`).digest()

/** A random code of at least `bits` bits to be read off paper and typed, e.g. a one-time password. */
export function randomCode(bits: number): string {
  return [...randomBytes(Math.ceil(bits / 5))].map((byte) => EASY_TO_READ[byte % 32]).join('')
}

export const sha256Hex = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')
