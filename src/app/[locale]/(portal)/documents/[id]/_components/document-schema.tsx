import { env } from '@/platform/env'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { StructuredData } from '../../../_components/structured-data'
import type { PublishedDocument } from './published'

/** Papers that bind people are legislation in the words of schema.org; everything else is a report or an article. */
const TYPES: Partial<Record<PublishedDocument['edition']['kind'], string>> = {
  normative: 'Legislation',
  policy: 'Legislation',
  plan: 'Report',
  statistics: 'Report',
  budget: 'Report',
  report: 'Report',
}
const LEGAL_FORCE: Partial<Record<PublishedDocument['validity'], string>> = {
  in_force: 'InForce',
  not_yet: 'NotInForce',
  expired: 'NotInForce',
  partly: 'PartiallyInForce',
  superseded: 'NotInForce',
  repealed: 'NotInForce',
}

/** The same facts as on the page, for machines. */
export function DocumentSchema({ page, locale }: { page: PublishedDocument; locale: Locale }) {
  const { document, edition } = page
  const type = TYPES[edition.kind] ?? 'Article'
  const force = type === 'Legislation' ? LEGAL_FORCE[page.validity] : undefined
  return (
    <StructuredData
      facts={{
        '@type': type,
        url: env.PUBLIC_URL + localePath(locale, `/documents/${document.id}`),
        headline: edition.title,
        name: edition.title,
        description: edition.summary || undefined,
        identifier: edition.docNo || edition.indexNo || undefined,
        inLanguage: 'zh-CN',
        datePublished: document.publishedAt?.toISOString(),
        dateModified: document.lastPublishedAt?.toISOString(),
        keywords: edition.keywords.length > 0 ? edition.keywords.join(',') : undefined,
        publisher: { '@type': 'GovernmentOrganization', name: edition.issuerName },
        ...(force && {
          legislationIdentifier: edition.docNo || undefined,
          legislationDate: edition.signedOn ?? undefined,
          legislationLegalForce: `https://schema.org/${force}`,
        }),
      }}
    />
  )
}
