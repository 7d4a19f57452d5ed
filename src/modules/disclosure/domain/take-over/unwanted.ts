import { NEVER_TEXT } from '@/kernel/text-elements'
import { classesOf, type Markup, OFFICE_CONDITION } from './markup'

/** Why nothing of an element enters a text. `silent`: nobody would miss it, it was never shown nor written. */
export type Unwanted = 'deletion' | 'comment' | 'hidden' | 'silent'

const DELETED_CLASS = /^mso(?:Del|MovedFrom)$|^Track\w*Del\w*$|^ck-suggestion-marker-deletion$/i
const COMMENT_CLASS = /^mso(?:comanchor|comtxt|comoff|comhide)$|^MsoComment(?:Text|Reference|Subject)\w*$/i
const COMMENT_ID = /^cmnt(?:_ref)?\d+$/

/**
 * What Word, WPS, LibreOffice, Google Docs and web pages carry along without showing it, or show to the writers alone:
 * deletions that are still tracked, comments with their anchors, hidden text. Null: it enters.
 */
export function unwanted(element: Markup): Unwanted | null {
  const { tag, style, attributes } = element
  if (tag === 'del' || classesOf(element).some((name) => DELETED_CLASS.test(name))) return 'deletion'
  if (Object.keys(style).some((name) => /^mso-del|^mso-row-del/.test(name))) return 'deletion'
  if (isComment(element)) return 'comment'
  if (NEVER_TEXT.includes(tag) || (tag === 'input' && attributes.type?.toLowerCase() === 'hidden')) return 'silent'
  return isHidden(element) ? 'hidden' : null
}

function isComment(element: Markup): boolean {
  const { tag, style, attributes } = element
  if (tag === OFFICE_CONDITION) return attributes.condition === '!supportAnnotations'
  // LibreOffice Calc has an element of its own for them.
  if (tag === 'comment') return true
  if (/^comment/.test(style['mso-element'] ?? '') || style['mso-special-character'] === 'comment') return true
  if (classesOf(element).some((name) => COMMENT_CLASS.test(name))) return true
  const isAnchor = (one: Markup) => COMMENT_ID.test(one.attributes.id ?? '')
  if (isAnchor(element)) return true
  // Google Docs writes its comments as boxes at the end, each with an anchor that leads back.
  const first = element.children.find((child) => typeof child !== 'string')
  return tag === 'p' && first !== undefined && typeof first !== 'string' && isAnchor(first) && backFrom(first)
}

const backFrom = ({ attributes }: Markup): boolean => (attributes.href ?? '').includes('#cmnt_ref')

/** No size at all. */
export const NOTHING = /^(?:0|0?\.0+)(?:px|pt|em|rem|%)?$/
const FAR_AWAY = /^-\d{4,}(?:\.\d+)?(?:px|pt)$/
const CLIPPED = /^rect\((?:[01](?:px)?[,\s]*){4}\)$|^inset\((?:50|100)%\)$/

function isHidden({ style, attributes }: Markup): boolean {
  return (
    'hidden' in attributes ||
    style.display === 'none' ||
    (style['mso-hide'] !== undefined && style['mso-hide'] !== 'none') ||
    NOTHING.test(style.opacity ?? '') ||
    style.color === 'transparent' ||
    (style.overflow === 'hidden' &&
      [style.height, style['max-height'], style.width].some((size) => NOTHING.test(size ?? ''))) ||
    [style.left, style.top, style['text-indent']].some((place) => FAR_AWAY.test(place ?? '')) ||
    [style.clip, style['clip-path']].some((shape) => CLIPPED.test(shape ?? ''))
  )
}
