import { getTranslations } from 'next-intl/server'
import { dayWords } from '@/modules/casework/ui/day-words'
import type { CaseDocument } from '@/modules/certificates/queries/documents-of-case'
import { currentLocale } from '@/platform/i18n/current-locale'
import { FileList, FileRow } from '@/ui/file-row'

/** Notices, decisions and certificates that were issued in this case. */
export async function CaseDocuments({ documents }: { documents: readonly CaseDocument[] }) {
  const t = await getTranslations('desk.documents')
  const words = await getTranslations('certificates')
  const locale = await currentLocale()
  return (
    <div>
      <h2 className="mb-2">{t('title')}</h2>
      {documents.length === 0 && <p className="text-(--ink-soft)">{t('none')}</p>}
      <FileList label={t('title')}>
        {documents.map(({ id, kind, number, issuedOn, status }) => (
          <FileRow
            key={id}
            name={words(`kinds.${kind}`)}
            href={`/api/documents/${id}`}
            meta={t('meta', { number, day: dayWords(locale, issuedOn), status: words(`statuses.${status}`) })}
          />
        ))}
      </FileList>
    </div>
  )
}
