import * as lists from '../data/public-lists'
import { statedTitle } from '../data/related-documents'
import { docNoKey } from '../domain/doc-number'
import { lastOfLine, namedLine } from '../domain/named-line'

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
const MARKS_OF_TITLE = /^《(.*)》$/su

/**
 * The public document that an address, a 发文字号, a title or a line of `referenceWords` names; null for none, and for
 * words that two documents carry.
 */
export async function documentByReference(text: string): Promise<string | null> {
  const id = ID.exec(text)?.[0]
  if (id) return id
  for (const words of new Set([text.trim(), lastOfLine(text)])) {
    const key = docNoKey(words)
    const numbered = key ? await lists.byDocNoKey(key) : []
    if (numbered.length > 0) return only(numbered)
    const titled = words ? await lists.byTitle(words.replace(MARKS_OF_TITLE, '$1')) : []
    if (titled.length > 0) return only(titled)
  }
  return null
}

/**
 * A document in words that a person knows and that `documentByReference` understands: title and 发文字号, the title alone
 * where it has no number, and its address behind them only where no words tell it from another. Empty for none.
 */
export async function referenceWords(id: string): Promise<string> {
  const document = await statedTitle(id)
  if (!document) return ''
  const { title, docNo } = document
  for (const words of [docNo && namedLine(title, docNo), title])
    if (words && (await documentByReference(words)) === id) return words
  return namedLine(title, `/documents/${id}`)
}

const only = (ids: readonly string[]): string | null => (ids.length === 1 ? (ids[0] ?? null) : null)
