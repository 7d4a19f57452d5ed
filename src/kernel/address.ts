import { writtenWords } from './spelling'

/** A postal address as it is written on one line: １２３号 becomes 123号. Null when no word is in it. */
export function readAddress(text: string): string | null {
  const address = writtenWords(text)
  return /\p{L}/u.test(address) ? address : null
}
