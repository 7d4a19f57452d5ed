import { isMarkup, type Markup, textOf } from './markup'
import { unwanted } from './unwanted'
import type { TakeOverWork } from './work'

const PICTURED = new Set('video audio iframe embed object svg canvas math applet map m:omath m:omathpara'.split(' '))
const FIELDS = new Set(['input', 'progress', 'meter', 'select', 'textarea'])
const TICKS: Record<string, [on: string, off: string]> = { checkbox: ['☑', '☐'], radio: ['◉', '○'] }

/** A field that is ticked or not is a sign of the text; any other has none. */
export const tickOf = ({ attributes }: Markup): string =>
  TICKS[attributes.type?.toLowerCase() ?? '']?.['checked' in attributes ? 0 : 1] ?? ''

/** True for what no text can hold, or nobody was meant to read; named to the editor if anybody would miss it. */
export function isLeftOut(element: Markup, work: TakeOverWork): boolean {
  const { tag, style, attributes } = element
  const field = style['mso-element']
  if (field === 'field-begin') work.fieldCodes++
  else if (field === 'field-separator' || field === 'field-end') work.fieldCodes = Math.max(0, work.fieldCodes - 1)
  const why = unwanted(element)
  const words = why || PICTURED.has(tag) ? textOf(element) : ''
  if (why && why !== 'silent') {
    if (words || holdsPicture(element)) work.log.add(why, words)
  } else if (FIELDS.has(tag) && !tickOf(element)) {
    if (attributes.type?.toLowerCase() !== 'hidden') work.log.add('field', attributes.value)
    return true
  } else if (PICTURED.has(tag)) {
    work.log.add('embedded', attributes.title ?? attributes['aria-label'] ?? words)
    return true
  }
  return why !== null
}

const holdsPicture = ({ tag, children }: Markup): boolean =>
  tag === 'img' || children.some((child) => isMarkup(child) && holdsPicture(child))
