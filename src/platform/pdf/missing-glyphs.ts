import { type Coverage, coverageOf, covers } from './font-coverage'
import { LAST_RESORT_FONTS } from './fonts'

let coverages: readonly Coverage[] | undefined

/** Layout characters that leave no mark and need no glyph. */
const SILENT = /^(?:[\n\t\u00ad\u200b-\u200c\u2060\ufeff]|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])$/u

/** Direction overrides could make a letter read other than it is stored: shown, never obeyed. */
const DECEPTIVE = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069]$/u

function drawable(char: string): boolean {
  if (SILENT.test(char)) return true
  if (DECEPTIVE.test(char)) return false
  coverages ??= LAST_RESORT_FONTS.map(coverageOf)
  const codePoint = char.codePointAt(0) as number
  return coverages.some((coverage) => covers(coverage, codePoint))
}

/** The characters of a text that no font of the city can draw, each once, in order of appearance. */
export function missingGlyphs(text: string): string[] {
  return [...new Set(text)].filter((char) => !drawable(char))
}

const spelled = (char: string) => `〔U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}〕`

/** The same text with every character we cannot draw written out as its code point: a name is never silently cut. */
export function spellMissingGlyphs(text: string): string {
  return [...text.replace(/\r\n?/g, '\n')].map((char) => (drawable(char) ? char : spelled(char))).join('')
}

/** Applies {@link spellMissingGlyphs} to every string inside a JSON value; keys stay as they are. */
export function spellMissingGlyphsIn(value: unknown): unknown {
  if (typeof value === 'string') return spellMissingGlyphs(value)
  if (Array.isArray(value)) return value.map(spellMissingGlyphsIn)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spellMissingGlyphsIn(inner)]))
}
