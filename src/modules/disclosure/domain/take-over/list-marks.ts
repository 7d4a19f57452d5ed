import type { Declarations } from './style-rules'

/** What stands before an item: a bullet, a number that a list counts by itself, words that must stay words, or nothing. */
export type ItemMark =
  | { is: 'bullet' }
  | { is: 'number'; value: number }
  | { is: 'words'; text: string }
  | { is: 'none' }

/** A font whose letters are signs; only the first of a row counts (web pages name `Segoe UI Symbol` as their last). */
export const SYMBOL_FONT =
  /^\s*["']?(?:wingdings(?: ?[23])?|webdings|symbol|zapf ?dingbats|monotype sorts)["']?\s*(?:,|$)/i

/**
 * The mark that Word or WPS typed before an item. Only `5.` is left to a list: what else is written (第五条, （一）, a), 1.1)
 * would come back as another sign, so its words stay.
 */
export function typedMark(typed: string, isSymbol: boolean): ItemMark {
  const text = typed.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
  if (!text) return { is: 'none' }
  const number = /^(\d{1,6})\.$/.exec(text)?.[1]
  if (number) return { is: 'number', value: Number(number) }
  const isBullet = isSymbol || text === 'o' || ([...text].length === 1 && /[^\p{L}\p{N}]/u.test(text))
  return isBullet ? { is: 'bullet' } : { is: 'words', text }
}

const BULLETS = /^(?:disc|circle|square|disclosure-(?:open|closed))$/
const HTML_TYPES: Record<string, string> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** The mark that a browser shows before the item of an HTML list: by its style, else by the list it is in. */
export function shownMark(
  list: { tag: string; type?: string; style: Declarations },
  item: Declarations,
  value: number,
): ItemMark {
  const named =
    item['list-style-type'] ?? item['list-style'] ?? list.style['list-style-type'] ?? list.style['list-style']
  const ownType = list.type === undefined ? undefined : (HTML_TYPES[list.type] ?? list.type)
  const style = named?.split(/\s+/).find((word) => !/^(?:inside|outside|initial|inherit)$/.test(word)) ?? ownType
  const usual: ItemMark = list.tag === 'ol' ? { is: 'number', value } : { is: 'bullet' }
  if (!style || style === 'decimal') return style ? { is: 'number', value } : usual
  if (style === 'none') return { is: 'none' }
  if (BULLETS.test(style)) return { is: 'bullet' }
  const typed = /^["'](.*)["']$/.exec(style)?.[1]
  if (typed !== undefined) return typedMark(typed, false)
  const text = WORDS[style]?.(value)
  return text ? { is: 'words', text } : usual
}

const letters = (value: number, first: number): string =>
  value < 1
    ? `${value}`
    : letters26(value)
        .map((at) => String.fromCharCode(first + at))
        .join('')

function letters26(value: number): number[] {
  const digits: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) digits.unshift((rest - 1) % 26)
  return digits
}

const ROMAN: [number, string][] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as [number, string][]),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as [number, string][]),
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return `${value}`
  let [rest, text] = [value, '']
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign
  return text
}

const DIGITS = '零一二三四五六七八九'

/** 一, 十二, 一百零五: up to 999, as items are counted. */
export function chineseNumber(value: number): string {
  if (value < 0 || value > 999) return `${value}`
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  if (value === 0) return '零'
  const first = hundreds ? `${DIGITS[hundreds]}百` : ''
  const middle = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : hundreds && ones ? '零' : ''
  return first + middle + (ones ? DIGITS[ones] : '')
}

const chinese = (value: number): string => `${chineseNumber(value)}、`
const lowerAlpha = (value: number): string => `${letters(value, 97)}.`
const upperAlpha = (value: number): string => `${letters(value, 65)}.`

const WORDS: Record<string, (value: number) => string> = {
  'lower-alpha': lowerAlpha,
  'lower-latin': lowerAlpha,
  'upper-alpha': upperAlpha,
  'upper-latin': upperAlpha,
  'lower-roman': (value) => `${roman(value)}.`,
  'upper-roman': (value) => `${roman(value).toUpperCase()}.`,
  'lower-greek': (value) => `${String.fromCharCode(0x3b0 + value + (value > 17 ? 1 : 0))}.`,
  'decimal-leading-zero': (value) => `${`${value}`.padStart(2, '0')}.`,
  'cjk-ideographic': chinese,
  'cjk-decimal': chinese,
  'simp-chinese-informal': chinese,
  'trad-chinese-informal': chinese,
  'simp-chinese-formal': chinese,
}
