import type { Material, ServiceGuide, ServiceVersionContent, Terms } from './service-version'

/**
 * Terms as published for a service handled at the window only. Null is what is not known here: the promise of the
 * department, and by when it answers whether it accepts (five working days are the licensing law's, 许可法 32, no other's).
 */
export type GuideTerms = Omit<Terms, 'promised' | 'acceptance'> & {
  promised: Terms['promised'] | null
  acceptance: Terms['acceptance'] | null
}

/** What to bring, as far as the list said it: in what form is null where it said nothing. */
export type GuideMaterial = Omit<Material, 'form'> & { form: Material['form'] | null }

/**
 * What a reader of the guide needs; a service that cannot be filed here has this and no form or process. Fees are null
 * where nobody said whether there are any: only an empty list says that it is free.
 */
export type GuideContent = Omit<ServiceVersionContent, 'guide' | 'materials' | 'terms'> & {
  guide: Omit<ServiceGuide, 'fees'> & { fees: ServiceGuide['fees'] | null }
  materials: readonly GuideMaterial[]
  terms: GuideTerms
}
