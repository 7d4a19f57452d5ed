import type { Transaction } from '@/platform/db'
import { keyedSeal } from '@/platform/seal'
import { type Beginning, beginningSeal } from '../domain/beginning'

/** The beginning of keyed seals; null when there was none, or when it isn't the one this city wrote. */
export async function findBeginning(tx: Transaction): Promise<Beginning | null> {
  const row = await tx.sealBeginning.findUnique({ where: { id: 1 } })
  return row && beginningSeal(row, keyedSeal) === row.seal ? row : null
}

/** Of several that begin at once, one does. */
export async function insertBeginning(tx: Transaction, beginning: Omit<Beginning, 'seal'>): Promise<void> {
  const seal = beginningSeal(beginning, keyedSeal)
  await tx.sealBeginning.createMany({ data: [{ id: 1, ...beginning, seal }], skipDuplicates: true })
}
