import { getTranslations } from 'next-intl/server'
import { newestDocuments } from '@/modules/disclosure/queries/published-documents'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { DocumentRows } from '../../../_components/document-rows'

type IssuedDocumentsProps = { department: { id: string; code: string }; locale: Locale }

const SHOWN = 5

/** The newest documents that a body issued, and the way to all of them. */
export async function IssuedDocuments({ department, locale }: IssuedDocumentsProps) {
  const t = await getTranslations('disclosure')
  const documents = await newestDocuments({ issuerDepartmentId: department.id }, SHOWN)
  if (documents.length === 0) return null
  return (
    <section aria-labelledby="issued">
      <h2 id="issued" className="mb-4">
        {t('issued')}
      </h2>
      <DocumentRows documents={documents} locale={locale} />
      <p className="mt-4">
        <a href={localePath(locale, `/documents?issuer=${department.code}`)}>{t('issued-all')}</a>
      </p>
    </section>
  )
}
