import { type Block, blocksAsHtml } from './blocks'
import { type Change, ChangeLog } from './changes'
import { type Manner, PLAIN } from './manner'
import { type Markup, readMarkup } from './markup'
import { readBlocks } from './read-blocks'
import { TextWriter } from './text-writer'
import type { TakeOverWork } from './work'

export type TakenOver = {
  /** Nothing but elements of the list (kernel/text-elements). */
  html: string
  /** What an editor must know of: what did not enter, and what stands there in another way. */
  changes: Change[]
}

export type TakeOver = {
  /** Pictures of the city's own begin with this address. */
  ownImages: string
  /** Pictures that were uploaded meanwhile: where each stands now. */
  uploaded?: ReadonlyMap<string, string>
}

/** LibreOffice Writer copies tracked deletions as ordinary words, and the signs around a number not at all. */
const isUntold = (html: string): boolean => /<meta[^>]{0,40}content="LibreOffice/i.test(html) && /<p\b/i.test(html)

/**
 * HTML from Word, WPS, LibreOffice, Google Docs, mail, spreadsheets and web pages as a text of ours that says the same:
 * words in their order and lines, marks that mean something (numbers as they were counted, raised and struck letters, right
 * and centred lines, header cells); without what nobody was meant to read (tracked deletions, comments, hidden text). What
 * is already such a text comes back unchanged. Pure: the editor's browser and the server run the same.
 */
export function takeOverHtml(html: string, { ownImages, uploaded = new Map() }: TakeOver): TakenOver {
  const log = new ChangeLog()
  const write = (element: Markup, manner: Manner): Block[] => {
    const writer = new TextWriter(manner, (text) => log.add('aligned', text))
    readBlocks(element, manner, writer, work)
    return writer.blocks()
  }
  const isOffice = /urn:schemas-microsoft-com|class=["']?Mso|mso-/i.test(html)
  if (isUntold(html)) log.add('untold')
  const work: TakeOverWork = { log, ownImages, uploaded, isOffice, fieldCodes: 0, inner: write }
  return { html: blocksAsHtml(write(readMarkup(html), PLAIN)), changes: log.list() }
}
