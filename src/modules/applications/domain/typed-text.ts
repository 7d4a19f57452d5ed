/** Characters nobody types: NUL and other controls (PostgreSQL refuses NUL in JSON), and marks that reverse what a reader sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are to be taken out
const UNTYPEABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g
/** Half of a surrogate pair, which no encoding can carry. */
const HALF_PAIR = /\p{Surrogate}/gu
/** Looked for only where blanks begin: otherwise a long run of them in the middle is read once for each of its blanks. */
const EDGES = /^[\s\u200B\uFEFF]+|(?<![\s\u200B\uFEFF])[\s\u200B\uFEFF]+$/g

/** What was typed, made safe to keep: no control characters, no half of a surrogate pair, one kind of line end. */
export const keepTyped = (text: string): string =>
  text.replace(HALF_PAIR, '\uFFFD').replace(/\r\n?/g, '\n').replace(UNTYPEABLE, '')

/** What is filed: the same without blanks at its edges, zero-width ones included. */
export const trimTyped = (text: string): string => keepTyped(text).replace(EDGES, '')

/** Length as a person counts it: 𠮷 is one character. */
export const lengthOf = (text: string): number => [...text].length
