import { Parser } from 'htmlparser2'

/** What a body holds besides words, each with the words beside it, by which an editor finds it again. */
export type BodyParts = {
  links: { href: string; words: string }[]
  pictures: { alt: string; before: string }[]
  emptyHeadings: { before: string }[]
}

const HEADING = /^h[2-4]$/
const SHOWN_BEFORE = 20
/** So much is remembered of the words so far: enough for those shown, and some blanks behind them. */
const REMEMBERED = 200

/** Links, pictures and headings without words, in their order. Pure, and in time that grows with the text alone. */
export function bodyParts(html: string): BodyParts {
  const parts: BodyParts = { links: [], pictures: [], emptyHeadings: [] }
  let recent = ''
  let link: { href: string; words: string } | null = null
  let heading: { before: string; words: string; hasPicture: boolean } | null = null
  const before = () => [...recent.trim()].slice(-SHOWN_BEFORE).join('')
  const parser = new Parser({
    onopentag: (tag, { href, alt = '' }) => {
      if (tag === 'a' && href !== undefined) link = { href, words: '' }
      if (tag === 'img') {
        parts.pictures.push({ alt, before: before() })
        if (heading) heading.hasPicture = true
      }
      if (HEADING.test(tag)) heading = { before: before(), words: '', hasPicture: false }
    },
    onclosetag: (tag) => {
      if (tag === 'a' && link) {
        parts.links.push({ href: link.href, words: link.words.trim() })
        link = null
      }
      if (HEADING.test(tag) && heading) {
        if (!heading.hasPicture && !heading.words.trim()) parts.emptyHeadings.push({ before: heading.before })
        heading = null
      }
    },
    ontext: (text) => {
      const words = text.replaceAll('\u00a0', ' ')
      recent = (recent + words).slice(-REMEMBERED)
      if (link) link.words += words
      if (heading) heading.words += words
    },
  })
  parser.end(html)
  return parts
}
