import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as saves from '../data/save-store'
import type { Edition } from '../domain/document'
import { contentOf, continuesSave, type SaveKind } from '../domain/edition-save'

export type Saving = { kind: SaveKind; page: string; by: { id: string; name: string }; now: Date }

/**
 * Writes into the history of a draft what it holds from now on. What the same page saves by itself within ten minutes is
 * one entry. `before`, where nothing stands in the history yet: how the draft began, so that this can be brought back, too.
 */
export async function recordSave(
  tx: Transaction,
  edition: Edition,
  { kind, page, by, now }: Saving,
  before?: Edition,
): Promise<void> {
  const last = await saves.last(tx, edition.id)
  const of = (one: Edition) => ({ editionId: one.id, version: one.version, content: contentOf(one) })
  const at = { beganAt: now, savedAt: now }
  if (!last && before) {
    const nobody = { savedById: before.writerIds[0] ?? by.id, savedByName: '' }
    await saves.add(tx, { ...of(before), id: newId(now), kind: 'initial', page: '', ...nobody, ...at })
  }
  const { version, content } = of(edition)
  if (last && continuesSave(last, { page, savedById: by.id, at: now }))
    await saves.extendSave(tx, last.id, { version, content, kind, savedAt: now })
  else
    await saves.add(tx, { ...of(edition), id: newId(now), kind, page, savedById: by.id, savedByName: by.name, ...at })
}
