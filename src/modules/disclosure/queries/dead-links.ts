import { isUuid } from '@/kernel/ids'
import { servicesByCode } from '@/modules/catalogue/queries/services-by-code'
import { publishedDepartment } from '@/modules/departments/queries/published-department'
import { cityPath } from '@/platform/city-path'
import type { Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import * as columns from '../data/column-store'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import * as files from '../data/file-store'
import type { EditionFile } from '../domain/document'
import { type InnerAddress, innerAddress } from '../domain/inner-address'

/** The addresses among these that stand for this city and lead nowhere in it; other sites are not asked. */
export async function deadLinks(tx: Transaction, file: EditionFile, hrefs: readonly string[]): Promise<Set<string>> {
  const dead = new Set<string>()
  for (const href of new Set(hrefs)) {
    const path = cityPath(href, null, new URL(env.PUBLIC_URL).origin)
    const isOurs = path !== null || href.startsWith('/')
    if (isOurs && !(path && (await leadsSomewhere(tx, file, innerAddress(path))))) dead.add(href)
  }
  return dead
}

async function leadsSomewhere(tx: Transaction, { document, edition }: EditionFile, at: InnerAddress): Promise<boolean> {
  switch (at.names) {
    case 'page':
      return true
    case 'document': {
      if (!isUuid(at.id)) return false
      // A text may name its own page, which will be there.
      const isOwn = at.id === document.id
      if (at.edition !== null)
        return (await editions.publicEditions(tx, at.id)).some(({ number }) => number === at.edition)
      return isOwn || (await documents.find(tx, at.id))?.state === 'published'
    }
    case 'service':
      return (await servicesByCode([at.key], tx)).size > 0
    case 'column':
      return (await columns.find(tx, { slug: at.key }))?.active === true
    case 'department':
      return (await publishedDepartment(at.key, tx)) !== null
    case 'file': {
      const isHere = (await files.filesOf(tx, edition.id)).some(({ id }) => id === at.key)
      return isHere || (isUuid(at.key) && (await files.find(tx, at.key))?.isPublic === true)
    }
    default:
      return false
  }
}
