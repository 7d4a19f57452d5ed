import type { Prisma } from '@/generated/prisma/client'
import { db } from '@/platform/db'
import type { EditorialScope } from '../domain/permissions'
import { ofScope } from './scope-condition'

export type Waiting = 'to-publish' | 'returned' | 'drafts' | 'handed-in' | 'scheduled'

type Scopes = { accountId: string; writes: EditorialScope; publishes: EditorialScope }

/** Editions that stand so for this person. Whoever wrote in one waits for somebody else to publish it. */
export function conditionOf(waiting: Waiting, { accountId, writes, publishes }: Scopes): Prisma.EditionWhereInput {
  const mine = { document: ofScope(writes) }
  switch (waiting) {
    case 'to-publish':
      return { status: 'submitted', document: ofScope(publishes), NOT: { writerIds: { has: accountId } } }
    case 'returned':
      return { status: 'draft', returnReason: { not: null }, ...mine }
    case 'drafts':
      return { status: 'draft', returnReason: null, ...mine }
    case 'handed-in':
      return { status: 'submitted', writerIds: { has: accountId }, ...mine }
    case 'scheduled':
      return { status: 'scheduled', OR: [mine, { document: ofScope(publishes) }] }
  }
}

export const count = (condition: Prisma.EditionWhereInput): Promise<number> => db.edition.count({ where: condition })

/** Requests of other departments that this person may answer: not their own. */
export const countRequests = ({ accountId, publishes }: Scopes): Promise<number> =>
  db.supersedeRequest.count({
    where: { state: 'waiting', document: ofScope(publishes), askedById: { not: accountId } },
  })
