import type { Align, LineTag } from './blocks'
import { classesOf, type Markup } from './markup'
import type { Marks } from './runs'
import { NOTHING } from './unwanted'

/** In what manner text is shown at a place: what it inherits from everything around it. */
export type Manner = {
  marks: Marks
  align?: Align
  /** Which line the words belong to. `bare`: to the cell or item itself. */
  line: LineTag | 'bare'
  /** Blanks and line ends are shown as they stand. */
  kept: boolean
  font: string
  white: boolean
  /** Something darker than paper lies behind. */
  shaded: boolean
  invisible: boolean
  inTable: boolean
  /** Pushed so far in that it stands at the right: how Word's users place signature and date. */
  isFarIn: boolean
}

export const PLAIN: Manner = {
  marks: {},
  line: 'p',
  kept: false,
  font: '',
  white: false,
  shaded: false,
  invisible: false,
  inTable: false,
  isFarIn: false,
}

/** The manner within an element that stands in this manner. */
export function mannerIn(element: Markup, outer: Manner): Manner {
  const { style } = element
  const size = style['font-size']
  const visibility = style.visibility
  return {
    ...outer,
    marks: marksIn(element, outer.marks),
    align: alignIn(element, outer.align),
    kept: style['white-space']
      ? /^(?:pre|break-spaces)/.test(style['white-space'])
      : outer.kept || element.tag === 'pre',
    font: fontIn(element) ?? outer.font,
    white: style.color ? WHITE.test(style.color) : outer.white,
    shaded: outer.shaded || isShaded(element),
    isFarIn: !outer.inTable && (outer.isFarIn || indentOf(element) >= FAR_IN),
    invisible: visibility ? /^(?:hidden|collapse)$/.test(visibility) : size ? NOTHING.test(size) : outer.invisible,
  }
}

const BOLD = /^(?:bold|bolder|[6-9]00)$/
const NOT_BOLD = /^(?:normal|lighter|[1-5]00)$/
/** Word underlines links and what was inserted by a style of its own; that is no emphasis. */
const NO_UNDERLINE = /^mso(?:Ins|Hyperlink|HyperlinkFollowed)$/i

function marksIn(element: Markup, outer: Marks): Marks {
  const { tag, style } = element
  const weight = style['font-weight'] ?? ''
  const slant = style['font-style'] ?? ''
  const lines = `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''} ${style['text-underline'] ?? ''}`
  const mayUnderline =
    !outer.href && tag !== 'a' && tag !== 'ins' && !classesOf(element).some((name) => NO_UNDERLINE.test(name))
  const isLine = /^h[1-6]$/.test(tag)
  return {
    ...outer,
    strong:
      (!isLine && !NOT_BOLD.test(weight) && (BOLD.test(weight) || tag === 'b' || tag === 'strong' || outer.strong)) ||
      undefined,
    em: (slant !== 'normal' && (/^(?:italic|oblique)/.test(slant) || ITALIC.has(tag) || outer.em)) || undefined,
    u: (mayUnderline && (tag === 'u' || /underline|single|double/.test(lines))) || outer.u,
    s: tag === 's' || tag === 'strike' || lines.includes('line-through') || outer.s,
    script: scriptIn(element) ?? outer.script,
  }
}

const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var'])

/** In points: about a third of a page. */
const FAR_IN = 150
const IN_POINTS: Record<string, number> = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72, em: 12, rem: 12 }

/** How far a paragraph is pushed in, by margin and first line together. Items of lists are pushed in for their level. */
function indentOf({ tag, style }: Markup): number {
  if (!/^(?:p|div|section)$/.test(tag) || style['mso-list']) return 0
  return [style['text-indent'], style['margin-left'], style['padding-left']].reduce((sum, length) => {
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(length ?? '') ?? []
    return sum + Number(number ?? 0) * (IN_POINTS[unit] ?? 0)
  }, 0)
}

const NOTE_CLASS = /^Mso(?:Footnote|Endnote)Reference$/i

/** Raised or lowered letters: by element, by style, or by Word's own measure. */
function scriptIn(element: Markup): 'sup' | 'sub' | undefined {
  const { tag, style } = element
  if (tag === 'sup' || tag === 'sub') return tag
  if (classesOf(element).some((name) => NOTE_CLASS.test(name))) return 'sup'
  const place = style['vertical-align'] ?? ''
  if (place === 'super' || place === 'sub') return place === 'super' ? 'sup' : 'sub'
  const raised = Number.parseFloat(style['mso-text-raise'] ?? '')
  return raised >= 3 ? 'sup' : raised <= -3 ? 'sub' : undefined
}

/** Where the lines of an element stand. `align` of a table or a picture says where that stands, not its words. */
function alignIn({ tag, style, attributes }: Markup, outer: Align | undefined): Align | undefined {
  if (tag === 'center') return 'center'
  const byAttribute = PLACED.has(tag) ? undefined : attributes.align?.toLowerCase()
  const named = style['text-align'] ?? attributes['data-align'] ?? byAttribute
  if (named === undefined || named === 'inherit') return outer
  const plain = named.replace(/^-(?:webkit|moz)-/, '')
  return plain === 'center' ? 'center' : plain === 'right' || plain === 'end' ? 'right' : undefined
}

const PLACED = new Set(['table', 'img', 'hr', 'iframe', 'object'])

const fontIn = ({ style, attributes }: Markup): string | undefined =>
  style['mso-symbol-font-family'] ?? style['font-family'] ?? style.font?.replace(/^[\d.]+\w*\s*/, '') ?? attributes.face

const WHITE = /^(?:white|#fff(?:fff)?|rgb\(255,\s*255,\s*255\)|rgba\(255,\s*255,\s*255,.*\))$/
const NO_SHADE = /^(?:|none|transparent|inherit|initial|auto|windowtext|rgba\(.*,\s*0\))$/

function isShaded({ style, attributes }: Markup): boolean {
  const shades = [
    style.background,
    style['background-color'],
    style['mso-highlight'],
    style['mso-shading'],
    attributes.bgcolor,
  ]
  return shades.some((shade) => shade !== undefined && !NO_SHADE.test(shade.trim()) && !WHITE.test(shade.trim()))
}

const INK = /^(?:black|windowtext|inherit|initial|currentcolor|auto|#0{3,6}|rgb\(0,\s*0,\s*0\)|.*dark1.*|#[0-3]{6})$/

/** True when an element gives its words a colour of their own, which a published text has not. */
export const isColoured = (element: Markup): boolean => {
  const colour = element.style.color ?? element.attributes.color?.toLowerCase()
  return (colour !== undefined && !INK.test(colour)) || isShaded(element)
}
