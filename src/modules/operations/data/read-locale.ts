import type { Transaction } from '@/platform/db'

/** Under the plain locale C a Chinese character is no letter to PostgreSQL, and the search finds none. */
export async function readsChinese(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ reads: boolean }[]>`SELECT '汉' ~ '^[[:alpha:]]$' AS reads`
  return row?.reads === true
}
