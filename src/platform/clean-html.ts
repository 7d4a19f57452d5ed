import 'server-only'
import sanitize from 'sanitize-html'

/** What a text may hold: headings below the page's own, paragraphs, lists, tables, links, pictures, emphasis. */
const TAGS = [
  ...['h2', 'h3', 'h4', 'p', 'br', 'hr', 'blockquote', 'strong', 'em', 'sub', 'sup'],
  ...['ul', 'ol', 'li', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'img'],
]
const SIMPLER = { h1: 'h2', h5: 'h4', h6: 'h4', b: 'strong', i: 'em' }

/**
 * HTML written by people, with everything taken out that is not on the list above: no scripts, styles, frames, classes
 * or ids. Pictures stay only when their address begins with `ownImages`. Run when it is stored and again when it is shown.
 */
export function cleanHtml(html: string, ownImages: string): string {
  return sanitize(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href'],
      img: ['src', 'alt', 'width', 'height'],
      ol: ['start'],
      th: ['colspan', 'rowspan', 'scope'],
      td: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'title', 'xml'],
    transformTags: SIMPLER,
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src?.startsWith(ownImages),
    nestingLimit: 40,
  }).trim()
}
