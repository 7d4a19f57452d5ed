import 'server-only'
import { keyFor } from '../crypto'

const TAG_BYTES = 9

/**
 * The key under which a person's unsent words lie in a browser, and the name their entries go by there. Given to the
 * pages of that signed-in person alone; the same every time, so that the words can come back after the next sign-in.
 */
export const wordsVault = (accountId: string): { key: string; tag: string } => ({
  key: keyFor('words-key', accountId).toString('base64url'),
  tag: keyFor('words-tag', accountId).subarray(0, TAG_BYTES).toString('base64url'),
})
