import type { ServiceVersionContent, Terms } from './service-version'

/** Terms as published for a service handled at the window only: the promise may not be known to us. */
export type GuideTerms = Omit<Terms, 'promised'> & { promised: Terms['promised'] | null }

/** What a reader of the guide needs; a service that cannot be filed here has this and no form or process. */
export type GuideContent = Omit<ServiceVersionContent, 'terms'> & { terms: GuideTerms }
