/** Why something about a document was not done. The words stand in messages/<locale>/certificates.json. */
export const CERTIFICATE_REFUSALS = [
  'certificate.not-found',
  'certificate.not-permitted',
  'certificate.reason-required',
  'certificate.legal-basis-required',
  'certificate.already-ended',
] as const
export type CertificateRefusal = (typeof CERTIFICATE_REFUSALS)[number]
