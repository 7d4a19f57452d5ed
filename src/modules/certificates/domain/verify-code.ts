import { compactCode } from '@/kernel/spelling'

/** Crockford's base 32: no I, L, O, U, so a code read aloud or typed from paper cannot be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 26

/** Bytes of randomness one code is made of: 26 letters carry 130 bits. */
export const VERIFY_CODE_BYTES = 17

/** 核验码: whoever holds it may ask whether the letter is genuine; nobody can guess one. */
export function verifyCodeOf(random: Uint8Array): string {
  if (random.length < VERIFY_CODE_BYTES) throw new Error('a verification code needs 17 random bytes')
  let bits = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let code = ''
  for (let i = 0; i < LENGTH; i++) {
    code += ALPHABET[Number(bits & 31n)]
    bits >>= 5n
  }
  return code
}

/** What a person typed, as it is stored: any case, spaces and hyphens dropped, O read as 0, I and L as 1. Null: no code at all. */
export function normalizeVerifyCode(typed: string): string | null {
  const code = compactCode(typed).replace(/O/g, '0').replace(/[IL]/g, '1')
  return code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null
}

/** The code as it is printed: K7QX-2M4Z-… so that it can be copied by hand. */
export const printedVerifyCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-')
