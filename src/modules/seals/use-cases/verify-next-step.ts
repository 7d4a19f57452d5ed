import type { Actor } from '@/kernel/actor'
import type { ChainCheck, CheckStep } from '@/modules/audit/domain/chain-check'
import { verifyNextEntries } from '@/modules/audit/use-cases/verify-audit-chain'
import { verifyNextCases } from '@/modules/casework/use-cases/verify-case-chains'
import { verifyNextDocuments } from '@/modules/certificates/use-cases/verify-documents'
import { db } from '@/platform/db'
import { findBeginning } from '../data/beginning-store'
import { verifyNextAnchors } from './verify-next-anchors'

/** The next batch of a check, at the place where it stands. */
export async function verifyNextStep(
  actor: Actor,
  { stage, place }: Pick<ChainCheck, 'stage' | 'place'>,
): Promise<CheckStep> {
  if (stage === 'cases') return verifyNextCases(actor, place)
  if (stage === 'documents') return verifyNextDocuments(actor, place)
  if (stage === 'anchors') return verifyNextAnchors(actor, place)
  const begun = await findBeginning(db)
  const carried = { seq: begun?.auditEntries ?? 0, hash: begun?.auditHash ?? '' }
  return verifyNextEntries(actor, place, carried)
}
