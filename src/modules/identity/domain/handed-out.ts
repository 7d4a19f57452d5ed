import { compactCode } from '@/kernel/spelling'

const LENGTH = 12

/** A one-time password as it stands on the slip: three groups of four. */
export const inGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-')

/** What was typed off a slip, as it stands there: small letters, spaces and other dashes do not matter. */
export function readHandedOut(typed: string): string {
  const code = compactCode(typed)
  return code.length === LENGTH ? inGroups(code) : typed
}
