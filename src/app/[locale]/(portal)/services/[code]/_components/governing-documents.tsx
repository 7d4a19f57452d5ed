import { getTranslations } from 'next-intl/server'
import { newestDocuments } from '@/modules/disclosure/queries/published-documents'
import type { Locale } from '@/platform/i18n/locale'
import { DocumentRows } from '../../../_components/document-rows'

const SHOWN = 10

/** The city's own documents that govern a service; each of them names the service in turn. */
export async function GoverningDocuments({ serviceId, locale }: { serviceId: string; locale: Locale }) {
  const t = await getTranslations('disclosure')
  const documents = await newestDocuments({ serviceId }, SHOWN)
  if (documents.length === 0) return null
  return (
    <section aria-labelledby="governs">
      <h2 id="governs" className="mb-4">
        {t('governs')}
      </h2>
      <DocumentRows documents={documents} locale={locale} />
    </section>
  )
}
