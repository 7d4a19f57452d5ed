/** Marks without a shape that come along when text is copied: zero-width spaces, soft hyphens, turned directions, blank letters. */
const INVISIBLE = /\p{Cf}|\u034F|\u115F|\u1160|\u2800|\u3164|\uFFA0/gu
/** Radicals that a PDF gives in place of the characters they look like. */
const RADICALS = /[\u2F00-\u2FD5]/g
/** Characters where typefaces before GB 18030-2005 had them, and where they stand since. */
const OLD_CODES: Readonly<Record<string, string>> = {
  '\uE81E': '龴',
  '\uE826': '龵',
  '\uE82B': '龶',
  '\uE82C': '龷',
  '\uE832': '龸',
  '\uE843': '龹',
  '\uE854': '龺',
  '\uE863': '䶮',
  '\uE864': '龻',
}
const OLD = /[\uE81E-\uE864]/g
/** Full-width digits and letters, and the signs that stand between them. */
const WIDE = /[\uFF03\uFF07\uFF0D-\uFF19\uFF20-\uFF3A\uFF41-\uFF5A]/g
const WIDE_TO_NARROW = 0xfee0

/** The text without what nobody sees. */
const visible = (text: string): string => text.replace(INVISIBLE, '')

/** Digits, letters and signs in one width, nothing invisible, no blanks at the edges: what every reader of a number or code starts from. */
export const plainSpelling = (text: string): string => visible(visible(text).normalize('NFKC')).trim()

/** A number or code without the blanks and hyphens that people put between its parts, in capitals. */
export const compactCode = (text: string): string =>
  plainSpelling(text)
    .replace(/[\s\p{Pd}\u2212]+/gu, '')
    .toUpperCase()

/**
 * Words as they are written: characters at their present code, digits and letters narrow, single blanks. Unlike
 * `plainSpelling` it changes no character for a similar one, so names and places keep theirs.
 */
export const writtenWords = (text: string): string =>
  visible(text)
    .replace(RADICALS, (radical) => radical.normalize('NFKC'))
    .replace(OLD, (old) => OLD_CODES[old] ?? old)
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_TO_NARROW))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
