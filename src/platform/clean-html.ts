import 'server-only'
import sanitize from 'sanitize-html'
import { LINK_SCHEMES, NEVER_TEXT, TEXT_ELEMENTS, TEXT_SYNONYMS } from '@/kernel/text-elements'

/** The list in the sanitiser's words: an attribute by its name, or with the values that it may have. */
const ALLOWED_ATTRIBUTES = Object.fromEntries(
  Object.entries(TEXT_ELEMENTS).map(([tag, { attributes }]) => [
    tag,
    Object.entries(attributes).map(([name, values]) => (values === 'any' ? name : { name, values: [...values] })),
  ]),
)

/**
 * HTML written by people, with everything taken out that is not on the list of elements (kernel/text-elements): no
 * scripts, styles, frames, classes or ids. Pictures stay only when their address begins with `ownImages`. Run when it is
 * stored and again when it is shown.
 */
export function cleanHtml(html: string, ownImages: string): string {
  return sanitize(html, {
    allowedTags: Object.keys(TEXT_ELEMENTS),
    allowedAttributes: ALLOWED_ATTRIBUTES,
    allowedSchemes: [...LINK_SCHEMES],
    allowProtocolRelative: false,
    nonTextTags: [...NEVER_TEXT],
    transformTags: { ...TEXT_SYNONYMS },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src?.startsWith(ownImages),
    nestingLimit: 40,
  }).trim()
}
