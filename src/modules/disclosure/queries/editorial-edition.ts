import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { type ServiceName, serviceNames } from '@/modules/catalogue/queries/service-names'
import { type DepartmentName, departmentNames } from '@/modules/departments/queries/department-names'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { cleanBody } from '../data/clean-content'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import * as events from '../data/event-store'
import * as files from '../data/file-store'
import { checkEdition, type EditionProblem } from '../domain/check-edition'
import type { Edition, EditionFile } from '../domain/document'
import type { DocumentEvent } from '../domain/document-event'
import type { DocumentFile } from '../domain/file'
import type { EditionAction, EditionStatus } from '../domain/lifecycle'
import { availableActions, maySee } from '../domain/permissions'
import type { Finding } from '../domain/publication-check'
import { referenceWords } from './document-by-reference'
import { differenceOf } from './document-edition'
import { publicationFindings } from './publication-findings'

export type EditorialEdition = EditionFile & {
  files: DocumentFile[]
  services: ServiceName[]
  /** Whose care it is in; null for the library. */
  owner: DepartmentName | null
  /** The document it puts out of force, in words that lead back to it; empty for none. */
  supersedes: string
  events: DocumentEvent[]
  actions: EditionAction[]
  /** What a submission would lack. */
  problems: EditionProblem[]
  /** What the checks before publishing find, while it is not public. */
  findings: Finding[]
  /** What is public now, and what this edition would change in it. */
  difference: ReturnType<typeof differenceOf> | null
  /** The edition being worked on, when this is another one. */
  openEditionId: string | null
  /** Whether it put others out of force: whoever withdraws it says what becomes of them. */
  hasPredecessors: boolean
  /** Whether the reader wrote in it: then somebody else publishes. */
  isOwn: boolean
}

/** An edition as its editors and publishers see it. Null for everybody else. */
export async function editorialEdition(
  actor: Actor,
  editionId: string,
  clock = systemClock,
): Promise<EditorialEdition | null> {
  const file = isUuid(editionId) ? await editions.find(db, editionId) : null
  if (!file || !maySee(actor, file)) return null
  const { document, edition } = file
  const [attached, services, supersedes, log, published, open, ended, owners, findings] = await Promise.all([
    files.filesOf(db, edition.id),
    serviceNames(edition.serviceIds),
    edition.supersedesId ? referenceWords(edition.supersedesId) : '',
    events.eventsOf(document.id),
    publishedBeside(file),
    editions.openEditionOf(db, document.id),
    documents.putOutBy(db, document.id),
    departmentNames(document.ownerDepartmentId ? [document.ownerDepartmentId] : []),
    findingsBefore(file, clock.now()),
  ])
  return {
    document,
    edition: { ...edition, bodyHtml: cleanBody(edition.bodyHtml) },
    files: attached,
    services: [...services.values()],
    owner: owners.get(document.ownerDepartmentId ?? '') ?? null,
    supersedes,
    events: log,
    actions: availableActions(actor, file).filter((action) => action !== 'revise' || open === null),
    problems: checkEdition(edition, edition.number),
    findings,
    difference: published && differenceOf(published, edition),
    openEditionId: open === edition.id ? null : open,
    hasPredecessors: ended.length > 0,
    isOwn: edition.writerIds.includes(actor.id),
  }
}

async function publishedBeside({ document, edition }: EditionFile): Promise<Edition | null> {
  if (document.state !== 'published' || document.currentEditionId === edition.id) return null
  return editions.current(db, document)
}

const NOT_YET_PUBLIC: readonly EditionStatus[] = ['draft', 'submitted', 'scheduled']

async function findingsBefore(file: EditionFile, now: Date): Promise<Finding[]> {
  const { status, publishAt } = file.edition
  if (!NOT_YET_PUBLIC.includes(status)) return []
  return publicationFindings(db, file, { now, publishedOn: dayOf(publishAt ?? now) })
}
