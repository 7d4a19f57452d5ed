import { SYSTEM } from '@/kernel/actor'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import type { Clock } from '@/platform/clock'
import { db } from '@/platform/db'
import { SEED_SERVICES } from './services/all'

/** Publishes every service of the seed the way an editor would, in the order of the list. */
export async function seedServices(clock: Clock): Promise<void> {
  const departments = new Map((await db.department.findMany()).map((row) => [row.code, row.id]))
  const there = new Set((await db.service.findMany({ select: { code: true } })).map((row) => row.code))
  for (const { facts, content } of SEED_SERVICES) {
    if (there.has(facts.code)) continue
    const { departmentCode, ...rest } = facts
    const service = { ...rest, departmentId: departments.get(departmentCode) ?? '', sourceId: null, isOnline: true }
    const published = await publishServiceVersion(SYSTEM, { service, content }, clock)
    if (!published.ok)
      throw new Error(`${facts.code}: ${published.refusal.code} ${published.refusal.params?.problems ?? ''}`)
  }
}
