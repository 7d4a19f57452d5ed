import { getTranslations } from 'next-intl/server'
import type { EditorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Notice } from '@/ui/notice'
import { timeInWords } from '../../_components/time-in-words'
import { EditionChecks } from './edition-checks'

type EditionNewsProps = { view: EditorialEdition; done: string | null; isLate: boolean }

/** What one must know before doing anything: somebody was faster, returned, scheduled, incomplete, written by oneself. */
export async function EditionNews({ view, done, isLate }: EditionNewsProps) {
  const t = await getTranslations('publishing')
  const refusals = await getTranslations('disclosure.refusals')
  const locale = await currentLocale()
  const { edition, document, problems, openEditionId, isOwn } = view
  const isDraft = edition.status === 'draft'
  const waits = edition.status === 'submitted' || edition.status === 'scheduled'
  return (
    <div className="stack-tight mb-6">
      {isLate && (
        <div data-not-taken="">
          <Notice tone="warning" title={t('edition.late')} live>
            <p>{t('edition.late-detail')}</p>
          </Notice>
        </div>
      )}
      {done && <Notice tone="success" title={t(done === 'saved' ? 'edition.saved' : 'edition.done')} live />}
      {edition.returnReason && (
        <Notice tone="warning" title={t('edition.returned')}>
          <p lang="zh-CN">{edition.returnReason}</p>
        </Notice>
      )}
      {edition.publishAt && (
        <Notice title={t('edition.scheduled')}>
          <p>{t('edition.scheduled-detail', { time: await timeInWords(edition.publishAt) })}</p>
        </Notice>
      )}
      {isDraft && problems.length > 0 && (
        <Notice title={t('edition.lacking')}>
          <ul>
            {problems.map(({ code, field }) => (
              <li key={field}>
                <a href={localePath(locale, `/admin/publishing/${edition.id}/edit#${field}`)}>
                  {refusals(code.replaceAll('.', '-'))}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <EditionChecks view={view} />
      {waits && isOwn && (
        <Notice title={t('edition.own')}>
          <p>{t('edition.own-detail')}</p>
        </Notice>
      )}
      {(document.state === 'published' || openEditionId) && (
        <p className="flex flex-wrap gap-x-6">
          {document.state === 'published' && (
            <a href={localePath(locale, `/documents/${document.id}`)}>{t('edition.live')}</a>
          )}
          {openEditionId && (
            <a href={localePath(locale, `/admin/publishing/${openEditionId}`)}>{t('edition.open-edition')}</a>
          )}
        </p>
      )}
    </div>
  )
}
