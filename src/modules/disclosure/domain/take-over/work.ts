import type { Block } from './blocks'
import type { ChangeLog } from './changes'
import type { Manner } from './manner'
import type { Markup } from './markup'

/** What the readers of one text share. */
export type TakeOverWork = {
  log: ChangeLog
  ownImages: string
  uploaded: ReadonlyMap<string, string>
  /** Made by Word or WPS, whose paper is white. */
  isOffice: boolean
  /** So many field codes (`TOC \o`, `HYPERLINK`) are open: they are instructions, not text. */
  fieldCodes: number
  /** Reads what stands in a container: a cell, an item, a quotation. */
  inner: (element: Markup, manner: Manner) => Block[]
}
