import type { PlainDate } from '@/kernel/plain-date'
import type { ActsMeant } from './acts-meant'
import type { AuditDetail } from './audit-chain'

export type AuditQuestion = {
  /** Any of these people. */
  actorIds?: readonly string[]
  /** The id of the subject, or the last eight characters of it that the log shows. */
  subjectId?: string
  acts?: ActsMeant
  /** What `addressKey` made of an address: acts asked for from there. */
  address?: string
  from?: PlainDate
  until?: PlainDate
  /** Show what came before this number. */
  before?: number
}

/** What was asked, as it goes on record. */
export const recordedQuestion = ({ actorIds, address, acts, ...rest }: AuditQuestion): AuditDetail => ({
  ...rest,
  action: acts && ('prefix' in acts ? acts.prefix : acts.actions.join(' ')),
  byAddress: address ? true : undefined,
  actorIds: actorIds && [...actorIds].slice(0, 20),
})
