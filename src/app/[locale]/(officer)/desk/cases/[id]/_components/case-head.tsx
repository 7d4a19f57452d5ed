import { getTranslations } from 'next-intl/server'
import { wordsIn } from '@/app/[locale]/_shell/words'
import { dayOf } from '@/kernel/plain-date'
import type { Case } from '@/modules/casework/domain/case'
import { dayWords } from '@/modules/casework/ui/day-words'
import { STATUS_TONES } from '@/modules/casework/ui/status-tone'
import { servicesInEnglish } from '@/modules/catalogue/queries/services-in-english'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { CopyCode } from '@/ui/copy-code'
import { PageHeading } from '@/ui/page-heading'
import { StatusTag } from '@/ui/status-tag'

/** Whose case it is, what it is about and where it stands. */
export async function CaseHead({ one }: { one: Case }) {
  const t = await getTranslations('desk.case')
  const words = await getTranslations('casework')
  const locale = await currentLocale()
  const en = locale === 'en' ? (await servicesInEnglish([one.title])).get(one.title) : undefined
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        crumbs={[
          { href: localePath(locale, '/desk'), text: t('desk') },
          { href: localePath(locale, '/desk/cases'), text: t('cases') },
        ]}
      />
      <PageHeading
        title={`${one.applicantName} · ${wordsIn(locale, { zh: one.title, en })}`}
        kicker={t('filed', { day: dayWords(locale, dayOf(one.submittedAt)) })}
      >
        <CopyCode value={one.caseNo} label={t('number')} copyText={t('copy')} copiedText={t('copied')} />
        <StatusTag tone={STATUS_TONES[one.status]}>{words(`status.${one.status}`)}</StatusTag>
      </PageHeading>
    </>
  )
}
