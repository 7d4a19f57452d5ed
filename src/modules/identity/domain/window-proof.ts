import type { Actor } from '@/kernel/actor'

/** What the document was shown for: a way back into the account, or the number itself. */
export type ProofPurpose = 'password' | 'number'

export type WindowProof = {
  id: string
  purpose: ProofPurpose
  accountId: string
  numberIndex: string
  firstClerkId: string
  firstClerkName: string
  recordedAt: Date
  /** Until when a second clerk may confirm it. */
  expiresAt: Date
}

const WAIT_MINUTES = 15

export const expiryOfProof = (recordedAt: Date): Date => new Date(recordedAt.getTime() + WAIT_MINUTES * 60_000)

/**
 * What this clerk's press does: the first who saw the document records it, a second confirms it within fifteen minutes.
 * The same person is never both.
 */
export function proofStep(actor: Actor, waiting: WindowProof | null): 'record' | 'confirm' | 'needs-colleague' {
  if (waiting === null) return 'record'
  return waiting.firstClerkId === actor.id ? 'needs-colleague' : 'confirm'
}
