import { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/platform/db'
import type { ServiceVersionContent } from '../domain/service-version'

/** What waits to be published, as it was written: its shape was checked by the release that imported it. */
export async function draftOf(tx: Transaction, serviceId: string): Promise<unknown> {
  const row = await tx.service.findUnique({ where: { id: serviceId }, select: { draftDefinition: true } })
  return row?.draftDefinition ?? null
}

/** The same, and nobody else writes or publishes it until the transaction is over. */
export async function lockedDraft(tx: Transaction, serviceId: string): Promise<unknown> {
  await tx.$queryRaw`SELECT FROM services WHERE id = ${serviceId}::uuid FOR UPDATE`
  return draftOf(tx, serviceId)
}

export async function setDraft(
  tx: Transaction,
  serviceId: string,
  draft: ServiceVersionContent | null,
  now: Date,
): Promise<void> {
  const draftDefinition = draft === null ? Prisma.DbNull : (draft as unknown as Prisma.InputJsonValue)
  await tx.service.update({ where: { id: serviceId }, data: { draftDefinition, updatedAt: now } })
}
