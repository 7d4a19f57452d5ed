type Words = { (key: string): string; has(key: string): boolean }

/** An act in words; one that has none yet is shown by its code, which says the same to who knows it. */
export function actInWords(t: Words, action: string): string {
  const name = action.replaceAll('.', '-')
  const key = `acts.${name}`
  return t.has(key) ? t(key) : action
}
