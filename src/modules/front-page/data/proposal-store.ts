import { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/kernel/actor'
import type { Transaction } from '@/platform/db'
import type { Proposal } from '../domain/announcement-proposal'
import { SETTINGS } from '../domain/block'

export type ProposedBlock = { id: string; version: number; shown: boolean; proposal: Proposal }

type Row = { id: string; version: number; shown: boolean; proposal: Prisma.JsonValue }

/** Words that this version cannot read wait for nobody. */
function asProposed({ proposal, ...row }: Row): ProposedBlock[] {
  const { requestedAt, settings, ...rest } = (proposal ?? {}) as Record<string, unknown>
  const parsed = SETTINGS.announcement.safeParse(settings)
  if (!parsed.success) return []
  const asked = { ...(rest as Omit<Proposal, 'requestedAt' | 'settings'>), requestedAt: new Date(String(requestedAt)) }
  return [{ ...row, proposal: { ...asked, settings: parsed.data } }]
}

const SHOWN = { id: true, version: true, shown: true, proposal: true } as const

/** Announcements that wait; a page has no more blocks than fit in one list. */
export async function listProposed(tx: Transaction): Promise<ProposedBlock[]> {
  const rows = await tx.homeBlock.findMany({
    where: { kind: 'announcement', NOT: { proposal: { equals: Prisma.DbNull } } },
    select: SHOWN,
    orderBy: { position: 'asc' },
  })
  return rows.flatMap(asProposed)
}

/** Keeps words beside those that are shown. False when somebody else changed the block since it was read. */
export async function propose(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  { requestedAt, ...proposal }: Proposal,
): Promise<boolean> {
  const json = { ...proposal, requestedAt: requestedAt.toISOString() }
  const data = { proposal: json, proposedById: proposal.requestedById, version: version + 1, updatedAt: requestedAt }
  return (await tx.homeBlock.updateMany({ where: { id, version }, data })).count === 1
}

/** The words that waited are the ones that are shown from now on. */
export async function release(tx: Transaction, block: ProposedBlock, by: Actor, now: Date): Promise<void> {
  const data = {
    settings: block.proposal.settings,
    shown: true,
    proposal: Prisma.DbNull,
    releasedById: by.id,
    releasedByName: by.name,
    releasedAt: now,
    version: block.version + 1,
    updatedAt: now,
  }
  await tx.homeBlock.update({ where: { id: block.id }, data })
}

/** Nobody wants those words any more; what was shown before stays as it is. */
export async function drop(tx: Transaction, block: ProposedBlock, now: Date): Promise<void> {
  const data = { proposal: Prisma.DbNull, proposedById: null, version: block.version + 1, updatedAt: now }
  await tx.homeBlock.update({ where: { id: block.id }, data })
}
