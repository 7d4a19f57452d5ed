/** The words, in the area `disclosure`, for the facts that two editions are compared by. */
export const FACT_WORDS = {
  title: 'edition.heading',
  docNo: 'document.doc-no',
  issuerName: 'document.issuer',
  signedOn: 'document.signed-on',
  effectiveOn: 'document.effective-on',
  expiresOn: 'document.expires-on',
  summary: 'edition.summary',
} as const
