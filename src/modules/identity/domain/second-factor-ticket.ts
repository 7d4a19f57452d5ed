/** Between the right password and the code: whose it is, and until when. Sealed by the server, so that nobody can write one. */
export type SecondFactorTicket = { accountId: string; until: number }

/** What a ticket is sealed for; it opens nowhere else. */
export const TICKET_CONTEXT = 'second-factor-ticket'

export const TICKET_MINUTES = 5

export const newTicket = (accountId: string, now: Date): SecondFactorTicket => ({
  accountId,
  until: now.getTime() + TICKET_MINUTES * 60_000,
})

export const isCurrent = (ticket: SecondFactorTicket, now: Date): boolean => now.getTime() < ticket.until
