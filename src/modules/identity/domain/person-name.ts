const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u
const LONGEST = 50

/**
 * A person's name as it stands on their papers: rare characters, 阿卜杜拉·买买提 and Latin names included.
 * Null when it is empty, longer than 50 characters or holds something that is no letter, mark, space or dot.
 */
export function readPersonName(text: string): string | null {
  const name = text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[•・‧･]/g, '·')
  if (name === '' || [...name].length > LONGEST || INVISIBLE.test(name)) return null
  return /^[\p{L}\p{M}·.'’ -]+$/u.test(name) && /\p{L}/u.test(name) ? name : null
}
