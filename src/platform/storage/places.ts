import path from 'node:path'
import { env } from '../env'

/**
 * What is kept by its content: people's uploads, and the letters and certificates the city issued. A preview lies under the
 * content it was made of; it can be made again, so that backups do without.
 */
export type StorageArea = 'files' | 'documents' | 'previews'

const dataDir = (): string => path.resolve(/* turbopackIgnore: true */ env.DATA_DIR)

/** Uploads under way. On the same disk as the rooms, so that finishing one is a rename. */
export const uploadsFolder = (): string => path.join(dataDir(), 'uploads')

/** 64 hex digits and nothing else: a key never comes from a name a person typed. */
const SHA256 = /^[0-9a-f]{64}$/
const KEY = /^(files|documents|previews)\/([0-9a-f]{2})\/([0-9a-f]{62})$/

/** `files/ab/cdef…`: two levels, so that no folder grows without end. */
export function storageKey(area: StorageArea, sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error('a storage key is made of a SHA-256 in lower-case hex')
  return `${area}/${sha256.slice(0, 2)}/${sha256.slice(2)}`
}

/** Where the bytes of a key lie. Throws on anything that is not a key. */
export function pathOfKey(key: string): string {
  const match = KEY.exec(key)
  if (!match) throw new Error('not a storage key')
  return path.join(dataDir(), ...key.split('/'))
}
