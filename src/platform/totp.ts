import 'server-only'
import { generateSecret, generateURI, verifySync } from 'otplib'

/** RFC 6238 with its defaults: six digits, a new code every 30 seconds, none valid a second longer (ASVS 6.5.5). */
export const newTotpSecret = (): string => generateSecret()

/** What an authenticator app reads from the QR code. */
export const totpUri = (secret: string, issuer: string, label: string): string => generateURI({ secret, issuer, label })

/** The time step whose code this is, or null. A step is to be accepted once only: the caller remembers it. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const result = verifySync({ secret, token: code, epoch: Math.floor(now.getTime() / 1000), epochTolerance: 0 })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}
