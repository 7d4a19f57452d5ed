import { getTranslations } from 'next-intl/server'
import type { FiledApplication } from '@/modules/applications/queries/filed-application'
import { AnswersView } from '@/modules/applications/ui/answers-view'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'

type CaseFilingProps = { caseId: string; filed: FiledApplication }

/** What the applicant answered, in the words of the form; what a correction changed is marked. */
export async function CaseFiling({ caseId, filed }: CaseFilingProps) {
  const t = await getTranslations('desk.filing')
  const locale = await currentLocale()
  const reveal = (path: string) => (
    <a className="ms-2" href={localePath(locale, `/desk/cases/${caseId}/reveal?path=${encodeURIComponent(path)}`)}>
      {t('reveal')}
    </a>
  )
  const texts = {
    yes: t('yes'),
    no: t('no'),
    declared: t('declared'),
    notGiven: t('not-given'),
    changed: t('changed'),
    masked: t('masked'),
    yuan: t('yuan'),
  }
  return (
    <section aria-labelledby="filing">
      <h2 id="filing" className="mb-2">
        {t('title')}
      </h2>
      {filed.filing > 1 && <p className="mb-3 text-(--ink-soft)">{t('corrected', { number: filed.filing })}</p>}
      <AnswersView sections={filed.sections} locale={locale} texts={texts} heading="h3" reveal={reveal} />
    </section>
  )
}
