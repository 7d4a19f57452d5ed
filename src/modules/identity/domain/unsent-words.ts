/** The values of a form that was sent when its session was over; never a password, a code or a file. */
export type UnsentWords = Record<string, string | string[]>

const DAY = 86_400_000

/** How long they wait for their person, how many forms of one person, and how large one may be (in characters of JSON). */
export const UNSENT_LIMITS = { keptMs: 3 * DAY, forms: 10, size: 512 * 1024 } as const

/** Fields that pages fill in themselves: sent along, typed by nobody. */
const NOT_TYPED = /[vV]ersion$|^(?:seen|turn|page|asked|intent|idempotencyKey|ticket|step|view|act|direction)$|^id$|Id$/

/** What a person typed or chose, in the order of the form. */
export const typedWords = (words: UnsentWords): string[] =>
  Object.entries(words)
    .filter(([name]) => !NOT_TYPED.test(name))
    .flatMap(([, value]) => value)
    .filter((text) => text.trim() !== '')
