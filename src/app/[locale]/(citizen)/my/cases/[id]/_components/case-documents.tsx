import { getTranslations } from 'next-intl/server'
import type { Citizen } from '@/kernel/actor'
import { dayWords } from '@/modules/casework/ui/day-words'
import { type CaseDocument, documentsOfCase } from '@/modules/certificates/queries/documents-of-case'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { FileList, FileRow } from '@/ui/file-row'
import { StatusTag } from '@/ui/status-tag'

/** Everything the city has issued in this case, to open and keep; the newest first. */
export async function CaseDocuments({ citizen, caseId }: { citizen: Citizen; caseId: string }) {
  const t = await getTranslations('my.case')
  const found = await documentsOfCase(citizen, caseId)
  const documents = found.ok ? found.value.toReversed() : []
  return (
    <section>
      <h2>{t('documents')}</h2>
      {documents.length === 0 ? (
        <p className="text-ink-soft">{t('documents-soon')}</p>
      ) : (
        <FileList label={t('documents')}>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </FileList>
      )}
    </section>
  )
}

async function DocumentRow({ document }: { document: CaseDocument }) {
  const [t, words, locale] = [
    await getTranslations('my.case'),
    await getTranslations('certificates'),
    await currentLocale(),
  ]
  const { id, kind, title, number, issuedOn, validTo, status, endedBecause, verifyCode } = document
  const until = validTo ? t('valid-to', { day: dayWords(locale, validTo) }) : ''
  return (
    <FileRow
      name={locale === 'en' ? `${words(`kinds.${kind}`)} · ${title}` : title}
      href={`/api/documents/${id}`}
      meta={t('document', { number, day: dayWords(locale, issuedOn), until })}
      error={endedBecause ? t('ended', { status: words(`statuses.${status}`), reason: endedBecause }) : undefined}
    >
      {status !== 'valid' && <StatusTag tone="refused">{words(`statuses.${status}`)}</StatusTag>}
      <a href={localePath(locale, `/verify/${verifyCode}`)}>
        {t('verify')}
        <span className="sr-only"> {title}</span>
      </a>
    </FileRow>
  )
}
