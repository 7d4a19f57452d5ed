import { COMMON_PASSWORDS, CONTEXT_WORDS } from './common-passwords'

export const SHORTEST_PASSWORD = 8
export const LONGEST_PASSWORD = 128

export type PasswordFault =
  | 'identity.password-too-short'
  | 'identity.password-too-long'
  | 'identity.password-common'
  | 'identity.password-about-you'

export type AboutPerson = { name?: string; phone?: string | null; email?: string | null; staffNo?: string | null }

/** Substitutions that everybody tries: p@ssw0rd is password. */
const PLAIN: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'l',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

const plain = (text: string): string => [...text.toLowerCase()].map((letter) => PLAIN[letter] ?? letter).join('')

/** Whether a password stands in a list of leaked ones. */
export type KnownPasswords = (password: string) => boolean

/**
 * What makes a password unfit, or null (ASVS 6.2). Length is all that is demanded, no classes of characters;
 * refused is what an attacker tries first: leaked and common passwords, the city's own words, the person's own data.
 */
export function passwordFault(password: string, person: AboutPerson, isKnown: KnownPasswords): PasswordFault | null {
  const text = password.normalize('NFKC')
  const length = [...text].length
  if (length < SHORTEST_PASSWORD) return 'identity.password-too-short'
  if (length > LONGEST_PASSWORD) return 'identity.password-too-long'
  if (isCommon(text) || [text, plain(text)].some(isKnown)) return 'identity.password-common'
  return isAboutPerson(text.toLowerCase(), person) ? 'identity.password-about-you' : null
}

function isCommon(text: string): boolean {
  const lower = text.toLowerCase()
  const letters = [...lower]
  if (new Set(letters).size <= 2 || isRun(letters) || isRepeated(lower)) return true
  if (COMMON_PASSWORDS.has(lower) || COMMON_PASSWORDS.has(plain(lower))) return true
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const words = [core, plain(lower).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')]
  return words.some((word) => CONTEXT_WORDS.has(word) || (word.length < lower.length && COMMON_PASSWORDS.has(word)))
}

/** abcdefgh, 87654321 */
function isRun(letters: readonly string[]): boolean {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0)
  return [1, -1].some((step) => codes.every((code, i) => i === 0 || code === (codes[i - 1] ?? 0) + step))
}

/** abcabcabc, 12341234 */
const isRepeated = (text: string): boolean => /^(.{1,4})\1+$/u.test(text)

function isAboutPerson(text: string, { name, phone, email, staffNo }: AboutPerson): boolean {
  const mailbox = email?.split('@')[0]
  const own = [name, phone, mailbox, staffNo].filter((value): value is string => !!value && [...value].length >= 2)
  return own.some((value) => {
    const rest = text.replaceAll(value.toLowerCase(), '')
    // Fewer than four characters beside one's own name or number are quickly guessed.
    return rest.length < text.length && [...rest].length < 4
  })
}
