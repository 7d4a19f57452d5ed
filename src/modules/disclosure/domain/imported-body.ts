import { FILE_ADDRESS } from './file'
import { takeOverHtml } from './take-over/take-over-html'
import { escapedHtml, isMarkedUp } from './typed-body'

/** 第一编, 第二章, 第三节: what divides a law. Parts and chapters stand above sections. */
const PART = /^第[一二三四五六七八九十百零〇\d]+[编章](?=[\s\u3000]|$).{0,40}$/
const SECTION = /^第[一二三四五六七八九十百零〇\d]+节(?=[\s\u3000]|$).{0,40}$/

/** Lines without their indents. Full-width blanks within stay: they tell names apart (王　伟　　李娜). */
const paragraphs = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f\v\u00a0]+/g, ' ').trim())
    .filter(Boolean)

function asHtml(line: string): string {
  const tag = PART.test(line) ? 'h2' : SECTION.test(line) ? 'h3' : 'p'
  return `<${tag}>${escapedHtml(line)}</${tag}>`
}

export type ImportedText = {
  body: string
  /** Who adopted it and when, printed below the title of a law. */
  promulgation: string
  /** Names of files that belong to it and were not imported with it. */
  attachments: readonly string[]
  sourceUrl: string | null
}

/**
 * A text as HTML: its parts as headings, each line a paragraph; one that is HTML already is taken over as if an editor had
 * pasted it. Where it comes from stands at the end.
 */
export function importedBody({ body, promulgation, attachments, sourceUrl }: ImportedText): string {
  const adopted = paragraphs(promulgation).map((line) => `<p>${escapedHtml(line)}</p>`)
  const source = sourceUrl && escapedHtml(sourceUrl)
  return [
    ...(adopted.length > 0 ? [`<blockquote>${adopted.join('')}</blockquote>`] : []),
    ...(isMarkedUp(body) ? [takeOverHtml(body, { ownImages: FILE_ADDRESS }).html] : paragraphs(body).map(asHtml)),
    ...(attachments.length > 0
      ? [`<h2>附件</h2><ul>${attachments.map((name) => `<li>${escapedHtml(name)}</li>`).join('')}</ul>`]
      : []),
    ...(source ? [`<p>来源：<a href="${source}">${source}</a></p>`] : []),
  ].join('\n')
}
