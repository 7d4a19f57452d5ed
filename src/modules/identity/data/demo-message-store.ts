import type { Transaction } from '@/platform/db'

export type DemoMessage = { id: string; sentTo: string; text: string; createdAt: Date }

export async function insertOnce(tx: Transaction, message: DemoMessage): Promise<void> {
  await tx.demoMessage.createMany({ data: [message], skipDuplicates: true })
}

export const latest = (tx: Transaction, take: number): Promise<DemoMessage[]> =>
  tx.demoMessage.findMany({ orderBy: { id: 'desc' }, take })
