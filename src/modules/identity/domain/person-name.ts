const LONGEST = 50
/** Marks without a shape that come along when a name is copied from somewhere: zero-width spaces, turned directions. */
const SHAPELESS = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
/** Radicals that a PDF gives in place of the characters they look like. */
const RADICALS = /[\u2F00-\u2FD5]/g
/** 䶮 as typefaces before GB 18030-2005 coded it. */
const OLD_CODES = /\uE863/g

/**
 * A person's name as it stands on their papers: rare characters, 〇, 阿卜杜拉·买买提 and Latin names included.
 * Null when it is empty, longer than 50 characters or holds something that is no letter, mark, space or dot.
 */
export function readPersonName(text: string): string | null {
  const name = text
    .normalize('NFC')
    .replace(SHAPELESS, '')
    .replace(RADICALS, (radical) => radical.normalize('NFKC'))
    .replace(OLD_CODES, '䶮')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[•・‧･]/g, '·')
  if (name === '' || [...name].length > LONGEST) return null
  return /^[\p{L}\p{M}〇·.'’ -]+$/u.test(name) && /[\p{L}〇]/u.test(name) ? name : null
}
