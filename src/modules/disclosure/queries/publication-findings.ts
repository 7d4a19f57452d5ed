import { dayOf, type PlainDate } from '@/kernel/plain-date'
import { loadCalendar } from '@/modules/casework/queries/working-calendar'
import type { Transaction } from '@/platform/db'
import * as editions from '../data/edition-store'
import * as files from '../data/file-store'
import { bodyParts } from '../domain/body-parts'
import type { EditionFile } from '../domain/document'
import { checkBeforePublishing, type Finding } from '../domain/publication-check'
import { deadLinks } from './dead-links'

type When = {
  now: Date
  /** The day on which it would be public; null while nobody knows. */
  publishedOn: PlainDate | null
}

/** Everything that stands in the way of publishing this edition, or is worth a second look. */
export async function publicationFindings(
  tx: Transaction,
  file: EditionFile,
  { now, publishedOn }: When,
): Promise<Finding[]> {
  const { document, edition } = file
  const attached = await files.filesOf(tx, edition.id)
  return checkBeforePublishing(edition, {
    publishedOn,
    today: dayOf(now),
    isFirst: document.publishedAt === null,
    calendar: await loadCalendar(tx),
    sameDocNo: await editions.othersNumbered(tx, document.id, edition.docNo),
    deadLinks: await deadLinks(
      tx,
      file,
      bodyParts(edition.bodyHtml).links.map(({ href }) => href),
    ),
    fileNames: attached.map(({ fileName }) => fileName),
  })
}
