import { getTranslations } from 'next-intl/server'
import type { CaseDates } from '@/modules/casework/domain/case-dates'
import { answerWords, DUE_TONES, dueWords, leftWords } from '@/modules/casework/ui/due-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { DataList, type DataRow } from '@/ui/data-list'
import { DueDate } from '@/ui/due-date'
import { Notice } from '@/ui/notice'

/** Every date of the case and, one click away, how each was counted. */
export async function CaseClock({ dates }: { dates: CaseDates }) {
  const t = await getTranslations('desk.clock')
  const words = await getTranslations('casework')
  const locale = await currentLocale()
  const { due, kind, expected, statutory, answerBy } = dates
  const rows: (DataRow | null)[] = [
    due &&
      kind && {
        name: t(kind),
        value: (
          <DueDate
            {...dueWords(words, locale, due, kind)}
            leftText={leftWords(words, dates)}
            tone={DUE_TONES[dates.urgency]}
          />
        ),
      },
    statutory && { name: t('statutory'), value: <DueDate {...dueWords(words, locale, statutory, 'decision')} /> },
    expected && { name: t('expected'), value: <DueDate {...dueWords(words, locale, expected, 'expected')} /> },
    answerBy && { name: t('answer-by'), value: <DueDate {...answerWords(words, locale, answerBy)} /> },
  ]
  const shown = rows.filter((row) => row !== null)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="clock">
      <h2 id="clock" className="mb-2">
        {t('title')}
      </h2>
      <DataList rows={shown} />
      {dates.held && <Notice tone="warning">{words(`held.case-${answerBy ? 'correction' : 'acceptance'}`)}</Notice>}
    </section>
  )
}
