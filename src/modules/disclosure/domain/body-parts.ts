import { Parser } from 'htmlparser2'

/** What a body holds besides words, each with the words beside it, by which an editor finds it again. */
export type BodyParts = {
  links: { href: string; words: string }[]
  pictures: { alt: string; before: string }[]
  emptyHeadings: { before: string }[]
}

const HEADING = /^h[2-4]$/
const SHOWN_BEFORE = 20

/** Links, pictures and headings without words, in their order. Pure. */
export function bodyParts(html: string): BodyParts {
  const parts: BodyParts = { links: [], pictures: [], emptyHeadings: [] }
  let words = ''
  let link: { href: string; from: number } | null = null
  let heading: { from: number; hasPicture: boolean } | null = null
  const before = (to: number) => [...words.slice(0, to).trim()].slice(-SHOWN_BEFORE).join('')
  const parser = new Parser({
    onopentag: (tag, { href, alt = '' }) => {
      if (tag === 'a' && href !== undefined) link = { href, from: words.length }
      if (tag === 'img') {
        parts.pictures.push({ alt, before: before(words.length) })
        if (heading) heading.hasPicture = true
      }
      if (HEADING.test(tag)) heading = { from: words.length, hasPicture: false }
    },
    onclosetag: (tag) => {
      if (tag === 'a' && link) {
        parts.links.push({ href: link.href, words: words.slice(link.from).trim() })
        link = null
      }
      if (HEADING.test(tag) && heading) {
        if (!heading.hasPicture && !words.slice(heading.from).trim())
          parts.emptyHeadings.push({ before: before(heading.from) })
        heading = null
      }
    },
    ontext: (text) => {
      words += text.replaceAll('\u00a0', ' ')
    },
  })
  parser.end(html)
  return parts
}
