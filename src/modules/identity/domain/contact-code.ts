import { compactCode } from '@/kernel/spelling'
import type { ContactKind } from './contact'

/** Between asking for a code and bringing it back; sealed by the server, so that nobody can read or write one. */
export type ContactTicket = {
  /** Tries are counted by it, and it is used once. */
  id: string
  kind: ContactKind
  value: string
  code: string
  until: number
  purpose: ContactPurpose
}

export type ContactPurpose =
  | { for: 'registration'; name: string; passwordHash: string; locale: string }
  | { for: 'change'; accountId: string }

const CODE_MINUTES = 10

export const codeGoodUntil = (now: Date): number => now.getTime() + CODE_MINUTES * 60_000

/** A code as it was typed: full-width digits, spaces and dashes do not matter. */
export const readCode = compactCode

export const isTicketOver = (ticket: ContactTicket, now: Date): boolean => now.getTime() >= ticket.until
