/** One load of a file into the library, and whether it was taken back. */
export type DocumentImport = {
  id: string
  ranAt: Date
  created: number
  updated: number
  rejected: number
  undoneAt: Date | null
  undoneById: string | null
  undoneByName: string | null
  undoneReason: string | null
  /** How many of its documents were changed since and stayed as they were. */
  leftAlone: number | null
}

/** Which edition a load made, and what was public before it: nothing where the document was not there. */
export type ImportedItem = {
  editionId: string
  documentId: string
  previousEditionId: string | null
  previousValidity: string | null
}
