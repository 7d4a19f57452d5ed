import type { Transaction } from '@/platform/db'

export type DemoMessage = { id: string; sentTo: string; text: string; createdAt: Date }

export async function insertOnce(tx: Transaction, message: DemoMessage): Promise<void> {
  await tx.demoMessage.createMany({ data: [message], skipDuplicates: true })
}

/** Forgets what was shown before this moment; gives how many. */
export const forgetBefore = async (tx: Transaction, moment: Date): Promise<number> =>
  (await tx.demoMessage.deleteMany({ where: { createdAt: { lt: moment } } })).count

export const latest = (tx: Transaction, take: number): Promise<DemoMessage[]> =>
  tx.demoMessage.findMany({ orderBy: { id: 'desc' }, take })
