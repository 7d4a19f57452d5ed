/** A request by one person that another has to confirm. */
export type SecondPersonRequest = { state: string; requestedById: string; expiresAt: Date }

/** `own`: asked for by this very person. `over`: nobody confirmed it in time. `decided`: somebody decided before. */
export type SecondPersonFault = 'own' | 'over' | 'decided'

const PENDING_DAYS = 7

/** What nobody confirmed within seven days is over and has to be asked for again. */
export const expiryOfRequest = (requestedAt: Date): Date =>
  new Date(requestedAt.getTime() + PENDING_DAYS * 24 * 3_600_000)

/** Four eyes: why this person may not confirm or refuse this request now. Nobody decides on what they asked for themselves. */
export function secondPersonFault(personId: string, request: SecondPersonRequest, now: Date): SecondPersonFault | null {
  if (request.state === 'expired') return 'over'
  if (request.state !== 'pending') return 'decided'
  if (now >= request.expiresAt) return 'over'
  return personId === request.requestedById ? 'own' : null
}
