/** The words of the three steps, for the component in the browser. */
const WORDS = [
  'errors',
  'pending',
  'name',
  'number',
  'id-type',
  'find',
  'number-hint',
  'sign-in-name',
  'sign-in-name-hint',
  'found.title',
  'found.lead',
  'sign-in-by',
  'created',
  'found.seen',
  'found.lead-number',
  'found.record',
  'found.hand-out',
  'found.give-number',
  'found.another',
  'slip.title',
  'slip.password',
  'slip.copy',
  'slip.copied',
  'slip.print',
  'slip.from',
  'slip.waits',
  'slip.waits-text',
  'slip.until',
  'slip.then',
  'slip.secret',
  'slip.once',
  'slip.next',
  'slip.clerks',
  'waits.title',
  'waits.text',
  'waits.until',
  'proved.title',
  'proved.text',
] as const

export type RecoveryWord = (typeof WORDS)[number]
export type RecoveryWords = Record<RecoveryWord | 'how', string>

export const recoveryWords = (t: (key: RecoveryWord) => string) =>
  Object.fromEntries(WORDS.map((key) => [key, t(key)])) as Record<RecoveryWord, string>
