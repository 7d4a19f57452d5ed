import { getTranslations } from 'next-intl/server'
import { wordsIn } from '@/app/[locale]/_shell/words'
import { momentWords } from '@/kernel/moment-words'
import type { CaseDates } from '@/modules/casework/domain/case-dates'
import { markedEnding } from '@/modules/casework/domain/ending-date'
import { markedDue } from '@/modules/casework/domain/marked-day'
import type { TrackedCase } from '@/modules/casework/queries/track-case'
import { dayWords, markedDayWords } from '@/modules/casework/ui/day-words'
import { DUE_TONES, dueWords, leftWords } from '@/modules/casework/ui/due-words'
import { STATUS_TONES } from '@/modules/casework/ui/status-tone'
import { timelineTitle } from '@/modules/casework/ui/timeline-words'
import { servicesInEnglish } from '@/modules/catalogue/queries/services-in-english'
import { departmentNames } from '@/modules/departments/queries/department-names'
import { currentLocale } from '@/platform/i18n/current-locale'
import type { TrackedView } from './track-state'

/** A tracked case in the reader's words, the same as on the case's own pages: the action hands it to the page as it is. */
export async function trackedView(found: TrackedCase): Promise<TrackedView> {
  const [t, words, locale] = [await getTranslations('portal'), await getTranslations('casework'), await currentLocale()]
  const department = (await departmentNames([found.departmentId])).get(found.departmentId)
  const owner = wordsIn(locale, { zh: department?.name ?? '', en: department?.nameEn })
  const en = locale === 'en' ? (await servicesInEnglish([found.title])).get(found.title) : undefined
  const row = (key: string, value: string) => ({ key, name: t(`track.rows.${key}`), value })
  const { answerBy, expected } = found.dates
  return {
    title: wordsIn(locale, { zh: found.title, en }),
    isTitleChinese: locale !== 'en' || !en,
    status: { text: words(`status.${found.status}`), tone: STATUS_TONES[found.status] },
    rows: [
      row('case-no', found.caseNo),
      row('applicant', found.applicant),
      row('department', owner),
      row('submitted-on', dayWords(locale, found.submittedOn)),
      ...(found.decidedOn ? [row('decided-on', dayWords(locale, found.decidedOn))] : []),
      ...(answerBy ? [row('answer-by', markedDayWords(words, locale, markedEnding(answerBy)))] : []),
      ...(expected ? [row('expected', markedDayWords(words, locale, markedDue(expected)))] : []),
    ],
    due: await dueView(found.dates),
    entries: found.timeline.toReversed().map(({ type, at }, index) => ({
      key: `${type}-${index}`,
      when: momentWords(locale, at),
      dateTime: at.toISOString(),
      title: timelineTitle(words, type),
    })),
  }
}

async function dueView(dates: CaseDates): Promise<TrackedView['due']> {
  const { due, kind, urgency } = dates
  if (!due || !kind) return null
  const [t, words, locale] = [await getTranslations('portal'), await getTranslations('casework'), await currentLocale()]
  return {
    name: t(`track.due.${kind}`),
    ...dueWords(words, locale, due, kind),
    leftText: leftWords(words, dates),
    tone: DUE_TONES[urgency],
  }
}
