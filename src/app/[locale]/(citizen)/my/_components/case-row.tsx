import { getTranslations } from 'next-intl/server'
import { momentWords } from '@/kernel/moment-words'
import { markedEnding } from '@/modules/casework/domain/ending-date'
import { markedDue } from '@/modules/casework/domain/marked-day'
import type { MyCase } from '@/modules/casework/queries/my-cases'
import { dayWords, markedDayWords } from '@/modules/casework/ui/day-words'
import { leftWords } from '@/modules/casework/ui/due-words'
import { STATUS_TONES } from '@/modules/casework/ui/status-tone'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { StatusTag } from '@/ui/status-tag'

/** One case among one's own: what it is, how far, until when, and what to do next. */
export async function CaseRow({ one, title }: { one: MyCase; title: string }) {
  const [t, words, locale] = [
    await getTranslations('my.home'),
    await getTranslations('casework'),
    await currentLocale(),
  ]
  const { due, kind, answerBy, paused } = one.dates
  const left = leftWords(words, one.dates)
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <a className="text-lead font-semibold" href={localePath(locale, `/my/cases/${one.id}`)}>
          {title}
        </a>
        <StatusTag tone={STATUS_TONES[one.status]}>{words(`status.${one.status}`)}</StatusTag>
      </div>
      <p className="text-ink-soft">{t('filed', { when: momentWords(locale, one.submittedAt) })}</p>
      {due && kind && !paused && (
        <p>{t(`due-${kind}`, { day: markedDayWords(words, locale, markedDue(due)), left: left ?? '' })}</p>
      )}
      {paused && <p>{left}</p>}
      {one.decidedOn && <p>{t('decided', { day: dayWords(locale, one.decidedOn) })}</p>}
      <p>
        {t(`next.${one.status}`)}
        {one.status === 'awaiting_correction' &&
          answerBy &&
          t('answer-by', { day: markedDayWords(words, locale, markedEnding(answerBy)) })}
      </p>
    </li>
  )
}
