import { compactCode } from '@/kernel/spelling'
import { blindIndex, randomCode } from '@/platform/crypto'
import { inGroups } from '../domain/handed-out'

/** The token is for a link and nobody types it; the code is short enough for a plain telephone; tries are counted. */
const TOKEN_BITS = 130
const CODE_BITS = 40

const indexOf = (secret: string): string => blindIndex(`recovery-stop:${secret}`)

/** What stops a recovery: told to the holder once, kept as keyed digests alone. */
export function newStopCodes(): { token: string; code: string; tokenIndex: string; codeIndex: string } {
  const [token, code] = [randomCode(TOKEN_BITS), randomCode(CODE_BITS)]
  return { token, code: inGroups(code), tokenIndex: indexOf(token), codeIndex: indexOf(code) }
}

/** The digest of a token or code as it was typed: small letters, spaces and dashes do not matter. */
export const stopIndexOf = (typed: string): string => indexOf(compactCode(typed))
