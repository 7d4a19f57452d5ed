const SHOWN = 5

/** The words of a query that were not found, as they are told: a word cut out of a longer one is not told twice. */
export const shownAsMissing = (words: readonly string[]): string[] =>
  words.filter((word) => !words.some((longer) => longer !== word && longer.includes(word))).slice(0, SHOWN)
