import { getTranslations } from 'next-intl/server'
import type { Case } from '@/modules/casework/domain/case'
import type { CaseDates } from '@/modules/casework/domain/case-dates'
import { lawOfCase } from '@/modules/casework/domain/case-number'
import { DUE_TONES, dueWords, leftWords } from '@/modules/casework/ui/due-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { DueDate } from '@/ui/due-date'

/** What is to be expected and until when, each date with how it was counted. */
export async function DueSection({ one, dates }: { one: Case; dates: CaseDates }) {
  const [t, words, locale] = [
    await getTranslations('my.case'),
    await getTranslations('casework'),
    await currentLocale(),
  ]
  const { due, kind, expected, urgency } = dates
  return (
    <section>
      <h2>{t('now')}</h2>
      <p className="max-w-measure">{t(`now-${one.status}`, { law: lawOfCase(one) })}</p>
      {due && kind && (
        <>
          <h3 className="mt-4">{t(`due-${kind}`)}</h3>
          <DueDate
            {...dueWords(words, locale, due, kind)}
            leftText={leftWords(words, dates)}
            tone={DUE_TONES[urgency]}
          />
        </>
      )}
      {expected && (
        <>
          <h3 className="mt-4">{t('expected')}</h3>
          <DueDate {...dueWords(words, locale, expected, 'expected')} />
        </>
      )}
    </section>
  )
}
