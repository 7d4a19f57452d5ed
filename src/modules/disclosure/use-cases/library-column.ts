import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as columns from '../data/column-store'

const SLUG = 'library'

/** The column in which imported laws and regulations stand; made at the first import, the city's own to change afterwards. */
export async function libraryColumn(tx: Transaction, now: Date): Promise<string> {
  const existing = await columns.find(tx, { slug: SLUG })
  if (existing) return existing.id
  const id = newId(now)
  const column = {
    id,
    slug: SLUG,
    name: '法规文库',
    nameEn: 'Library of laws',
    about: '国家和地方的法律、法规、规章和有关文件，供查阅；以原发布机关公布的文本为准。',
    parentId: null,
    updateCycleDays: null,
    sortOrder: 900,
    active: true,
    version: 0,
  }
  await columns.insert(tx, column, now)
  return id
}
