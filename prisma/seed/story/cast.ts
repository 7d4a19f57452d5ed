import type { Citizen, Staff } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import { postsHeldBy } from '@/modules/departments/queries/posts-held-by'
import { db } from '@/platform/db'
import { CITIZENS } from '../people'

export type Cast = {
  citizen: (key: string) => Citizen
  /** By staff number: 012301 accepts at market regulation, 02 reviews, 03 decides, 04 is the head. */
  officer: (staffNo: string) => Staff
}

/** The people of the demo city with the posts they hold on this day. */
export async function gatherCast(today: PlainDate): Promise<Cast> {
  const accounts = await db.account.findMany({ where: { isDemo: true } })
  const citizens = new Map<string, Citizen>()
  const officers = new Map<string, Staff>()
  for (const { id, kind, name, phone, staffNo, realNameLevel } of accounts) {
    if (kind === 'citizen') {
      const key = CITIZENS.find((one) => one.phone === phone)?.key ?? ''
      citizens.set(key, { kind: 'citizen', id, name, realNameLevel })
    } else if (staffNo) {
      officers.set(staffNo, { kind: 'staff', id, name, posts: await postsHeldBy(id, today), adminRole: null })
    }
  }
  const found = <T>(people: Map<string, T>, key: string): T => {
    const one = people.get(key)
    if (!one) throw new Error(`nobody in the story is called ${key}`)
    return one
  }
  return { citizen: (key) => found(citizens, key), officer: (staffNo) => found(officers, staffNo) }
}
