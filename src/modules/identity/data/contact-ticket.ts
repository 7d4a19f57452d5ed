import { decryptText, encryptText } from '@/platform/crypto'
import type { ContactTicket } from '../domain/contact-code'

const CONTEXT = 'contact-ticket'

export const sealContactTicket = (ticket: ContactTicket): string => encryptText(JSON.stringify(ticket), CONTEXT)

/** The ticket somebody brought back, or null when it is forged. */
export function openContactTicket(sealed: string): ContactTicket | null {
  try {
    return JSON.parse(decryptText(sealed, CONTEXT)) as ContactTicket
  } catch {
    // Not sealed by this city: the same as none.
    return null
  }
}
