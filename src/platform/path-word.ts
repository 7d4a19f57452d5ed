/**
 * The word that stands in an address where a page's folder has `[…]`, as it was meant: Next hands it over encoded. Null for
 * what cannot be read or holds control characters, which no code, number or name has and no database takes.
 */
export function pathWord(part: string): string | null {
  try {
    const word = decodeURIComponent(part)
    return /\p{Cc}/u.test(word) ? null : word
  } catch {
    return null
  }
}
