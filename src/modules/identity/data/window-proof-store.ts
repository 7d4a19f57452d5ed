import type { Actor } from '@/kernel/actor'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { expiryOfProof, type ProofPurpose, type WindowProof } from '../domain/window-proof'

export type ProofSubject = { purpose: ProofPurpose; accountId: string; numberIndex: string }

/** What a first clerk recorded of this very document and account and nobody has confirmed yet; null when it is over. */
export async function findWaiting(tx: Transaction, subject: ProofSubject, now: Date): Promise<WindowProof | null> {
  const where = { ...subject, confirmedAt: null, expiresAt: { gt: now } }
  return (await tx.windowProof.findFirst({ where, orderBy: { recordedAt: 'desc' } })) as WindowProof | null
}

/** Returns until when a second clerk may confirm it. */
export async function record(tx: Transaction, subject: ProofSubject, clerk: Actor, now: Date): Promise<Date> {
  const expiresAt = expiryOfProof(now)
  const by = { firstClerkId: clerk.id, firstClerkName: clerk.name, recordedAt: now }
  await tx.windowProof.create({ data: { id: newId(now), ...subject, ...by, expiresAt } })
  return expiresAt
}

export async function confirm(tx: Transaction, id: string, clerk: Actor, now: Date): Promise<void> {
  const data = { secondClerkId: clerk.id, secondClerkName: clerk.name, confirmedAt: now }
  await tx.windowProof.update({ where: { id }, data })
}
