import { plainSpelling } from '@/kernel/spelling'

/** Acts by the beginning of their code, or by the words the log shows for them. */
export type ActsMeant = { prefix: string } | { actions: string[] }

/** The words of the log in one language: `sign-in-failed` → 登录失败. A dot of the code stands as a hyphen. */
export type ActWords = Readonly<Record<string, string>>

const CODE = /^[a-z][a-z.-]*$/
const MOST_ACTS = 60

/** Which acts somebody means who types what the log shows (登录, sign in) or a code (`sign-in`); null: none of that name. */
export function actsMeant(typed: string, languages: readonly ActWords[]): ActsMeant | null {
  const sought = plain(typed)
  if (sought === '') return null
  const keys = new Set(languages.flatMap(Object.keys))
  const asKey = sought.replaceAll('.', '-')
  if (CODE.test(sought) && [...keys].some((key) => key.startsWith(asKey))) return { prefix: sought }
  const meant = languages.flatMap((words) =>
    Object.entries(words).flatMap(([key, text]) => (plain(text).includes(sought) ? [key] : [])),
  )
  const some = [...new Set(meant)].slice(0, MOST_ACTS)
  return some.length === 0 ? null : { actions: some.flatMap(codesOf) }
}

/** The codes that a key may stand for: any one of its hyphens was the dot. */
const codesOf = (key: string): string[] =>
  [...key.matchAll(/-/g)].map(({ index }) => `${key.slice(0, index)}.${key.slice(index + 1)}`)

const plain = (text: string): string => plainSpelling(text).replaceAll(/\s+/g, ' ').toLowerCase()
