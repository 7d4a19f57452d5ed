import type { Prisma } from '@/generated/prisma/client'
import { fromDbDate, type PlainDate, toDbDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import { processWide } from '@/platform/process-wide'
import type { GuideContent } from '../domain/guide-content'

export type VersionRow = { id: string; serviceId: string; number: number; content: GuideContent }
export type VersionLine = { number: number; effectiveOn: PlainDate | null; status: string }

const CONTENT = { guide: true, form: true, materials: true, process: true, terms: true, result: true } as const

/** A version never changes once it is written, so its form and guide are read once: as many as a city has in use are kept. */
const MOST_KEPT = 500
const kept = () => processWide('service-versions', () => new Map<string, VersionRow>())

export async function contentOf(tx: Transaction, versionId: string): Promise<VersionRow | null> {
  const versions = kept()
  const known = versions.get(versionId)
  if (known) return known
  const version = await read(tx, versionId)
  if (!version) return null
  const [oldest] = versions.keys()
  if (oldest !== undefined && versions.size >= MOST_KEPT) versions.delete(oldest)
  versions.set(versionId, version)
  return version
}

async function read(tx: Transaction, versionId: string): Promise<VersionRow | null> {
  const row = await tx.serviceVersion.findUnique({
    where: { id: versionId },
    select: { id: true, serviceId: true, number: true, ...CONTENT },
  })
  if (!row) return null
  const { id, serviceId, number, ...content } = row
  return { id, serviceId, number, content: content as unknown as GuideContent }
}

/** Every version ever published, newest first. */
export async function historyOf(tx: Transaction, serviceId: string): Promise<VersionLine[]> {
  const rows = await tx.serviceVersion.findMany({
    where: { serviceId, status: { not: 'draft' } },
    select: { number: true, effectiveOn: true, status: true },
    orderBy: { number: 'desc' },
  })
  return rows.map((row) => ({ ...row, effectiveOn: row.effectiveOn ? fromDbDate(row.effectiveOn) : null }))
}

export type NewVersion = {
  /** True for the first version of a new service: there is none before it to look for. */
  first: boolean
  id: string
  serviceId: string
  content: GuideContent
  effectiveOn: PlainDate
  publishedBy: string | null
}

/** Writes the next version as the published one; the one before stays, frozen, for the cases filed on it. */
export async function publish(tx: Transaction, version: NewVersion, now: Date): Promise<number> {
  const { first, id, serviceId, content, effectiveOn, publishedBy } = version
  const number = first ? 1 : await supersede(tx, serviceId)
  await tx.serviceVersion.create({
    data: {
      id,
      serviceId,
      number,
      status: 'published',
      ...columnsOf(content),
      effectiveOn: toDbDate(effectiveOn),
      publishedAt: now,
      publishedBy,
      createdAt: now,
    },
  })
  return number
}

/** Closes the version in force; gives the number of the next. */
async function supersede(tx: Transaction, serviceId: string): Promise<number> {
  await tx.serviceVersion.updateMany({ where: { serviceId, status: 'published' }, data: { status: 'superseded' } })
  const latest = await tx.serviceVersion.aggregate({ where: { serviceId }, _max: { number: true } })
  return (latest._max.number ?? 0) + 1
}

function columnsOf({ guide, form, materials, process, terms, result }: GuideContent) {
  return { guide, form, materials, process, terms, result } as unknown as Record<
    keyof GuideContent,
    Prisma.InputJsonValue
  >
}
