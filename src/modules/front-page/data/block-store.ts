import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/platform/db'
import { BEGINNING, type Block, type BlockKind, SETTINGS } from '../domain/block'

/** A key of our own among the advisory locks. */
const ARRANGING = 4_813_207

/** The blocks in order; where nobody has arranged anything, the arrangement the city began with. */
export async function list(tx: Transaction): Promise<Block[]> {
  const rows = await tx.homeBlock.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return rows.length === 0 ? [...BEGINNING] : rows.flatMap(asBlock)
}

/** A row this version cannot read (a kind of a later one) is left out of the page, not shown broken. */
function asBlock({ id, kind, shown, settings, version }: Row): Block[] {
  const parsed = SETTINGS[kind as BlockKind]?.safeParse(settings)
  return parsed?.success ? [{ id, kind, shown, version, settings: parsed.data } as Block] : []
}

type Row = { id: string; kind: string; shown: boolean; settings: Prisma.JsonValue; version: number }

/** The same, held until the transaction ends; from now on the table has rows. */
export async function listAndHold(tx: Transaction, now: Date): Promise<Block[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ARRANGING})`
  if ((await tx.homeBlock.count()) === 0)
    for (const [position, block] of BEGINNING.entries()) await insert(tx, block, position, now)
  return list(tx)
}

async function insert(tx: Transaction, { id, kind, shown, settings }: Block, position: number, now: Date) {
  await tx.homeBlock.create({ data: { id, kind, shown, settings, position, updatedAt: now } })
}

export async function append(tx: Transaction, block: Block, now: Date): Promise<void> {
  const last = await tx.homeBlock.aggregate({ _max: { position: true } })
  await insert(tx, block, (last._max.position ?? 0) + 1, now)
}

/** False when someone else changed this block since we read it. */
export async function save(tx: Transaction, { id, shown, settings, version }: Block, now: Date): Promise<boolean> {
  const data = { shown, settings, version: version + 1, updatedAt: now }
  return (await tx.homeBlock.updateMany({ where: { id, version }, data })).count === 1
}

/** Writes the order down; what stands in the blocks is not touched. */
export async function putInOrder(tx: Transaction, blocks: readonly Pick<Block, 'id'>[]): Promise<void> {
  for (const [position, { id }] of blocks.entries()) await tx.homeBlock.update({ where: { id }, data: { position } })
}

export async function remove(tx: Transaction, id: string): Promise<void> {
  await tx.homeBlock.delete({ where: { id } })
}
