import type { Citizen } from '@/kernel/actor'
import { serviceNames } from '@/modules/catalogue/queries/service-names'
import { db } from '@/platform/db'
import * as drafts from '../data/draft-store'

export type DraftLine = {
  id: string
  serviceName: string
  serviceNameEn: string | null
  /** The case whose correction notice it answers. */
  correctsCaseId: string | null
  updatedAt: Date
}
export type DraftCursor = { updatedAt: Date; id: string }

const PAGE = 20

/** One's own open drafts, the one touched last first. `next` starts the page after this one. */
export async function myDrafts(
  citizen: Citizen,
  after: DraftCursor | null = null,
): Promise<{ drafts: DraftLine[]; next: DraftCursor | null }> {
  const rows = await drafts.openOf(db, citizen.id, after, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const names = await serviceNames(page.map((row) => row.serviceId))
  const last = page.at(-1)
  return {
    drafts: page.map(({ serviceId, ...row }) => {
      const name = names.get(serviceId)
      return { ...row, serviceName: name?.name ?? '', serviceNameEn: name?.nameEn ?? null }
    }),
    next: rows.length > PAGE && last ? { updatedAt: last.updatedAt, id: last.id } : null,
  }
}
