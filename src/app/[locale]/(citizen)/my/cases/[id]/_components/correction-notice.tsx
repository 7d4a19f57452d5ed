import { getTranslations } from 'next-intl/server'
import type { Correction } from '@/modules/casework/domain/case'
import { type EndingDate, markedEnding } from '@/modules/casework/domain/ending-date'
import { markedDayWords } from '@/modules/casework/ui/day-words'
import { answerWords } from '@/modules/casework/ui/due-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { DueDate } from '@/ui/due-date'
import { Notice } from '@/ui/notice'
import { OneButtonForm } from '../../../_components/one-button-form'
import { startCorrectionAction } from '../actions'

type CorrectionNoticeProps = { caseId: string; corrections: readonly Correction[]; answerBy: EndingDate | null }

/** The notice as it was given, point by point, with the one button that answers it. */
export async function CorrectionNotice({ caseId, corrections, answerBy }: CorrectionNoticeProps) {
  const [t, words, locale] = [
    await getTranslations('my.case'),
    await getTranslations('casework'),
    await currentLocale(),
  ]
  const open = corrections.find(({ resolvedAt }) => resolvedAt === null)
  if (!open) return null
  return (
    <Notice tone="warning" title={t('correct-title', { count: open.items.length })}>
      <ol className="list-decimal pl-6">
        {open.items.map(({ target, label, reason }) => (
          <li key={`${target.kind}:${target.key}`}>
            <strong>{label}</strong>
            {t('because', { reason })}
          </li>
        ))}
      </ol>
      {answerBy && (
        <>
          <p>{t('correct-by', { day: markedDayWords(words, locale, markedEnding(answerBy)) })}</p>
          <DueDate {...answerWords(words, locale, answerBy)} />
        </>
      )}
      <OneButtonForm
        action={startCorrectionAction.bind(null, caseId)}
        text={t('correct')}
        pendingText={t('opening')}
        errorsTitle={t('not-done')}
      />
    </Notice>
  )
}
