import { getFormatter, getTranslations } from 'next-intl/server'
import type { CaseDates } from '@/modules/casework/domain/case-dates'
import { markedEnding } from '@/modules/casework/domain/ending-date'
import type { CaseStatus } from '@/modules/casework/domain/lifecycle'
import { type MarkedDay, markedDue, unmarked } from '@/modules/casework/domain/marked-day'
import type { TrackedCase } from '@/modules/casework/queries/track-case'
import { departmentNames } from '@/modules/departments/queries/department-names'
import { currentLocale } from '@/platform/i18n/current-locale'
import type { DueTone } from '@/ui/due-date'
import type { StatusTone } from '@/ui/status-tag'
import { dayInWords } from '../../_parts/day'
import { wordsIn } from '../../_parts/words'
import { dueLines } from './due-lines'
import type { TrackedView } from './track-state'

const TONES: Record<CaseStatus, StatusTone> = {
  submitted: 'active',
  awaiting_correction: 'waiting',
  accepted: 'active',
  granted: 'done',
  denied: 'refused',
  not_accepted: 'refused',
  not_required: 'done',
  lapsed: 'neutral',
  withdrawn: 'neutral',
}

/** A tracked case in the reader's words: the action hands it to the page as it is. */
export async function trackedView(found: TrackedCase): Promise<TrackedView> {
  const t = await getTranslations('portal')
  const format = await getFormatter()
  const names = await departmentNames([found.departmentId])
  const department = names.get(found.departmentId)
  const owner = wordsIn(await currentLocale(), { zh: department?.name ?? '', en: department?.nameEn })
  const row = (key: string, value: string) => ({ key, name: t(`track.rows.${key}`), value })
  const { answerBy } = found.dates
  return {
    title: found.title,
    status: { text: t(`track.statuses.${found.status}`), tone: TONES[found.status] },
    rows: [
      row('case-no', found.caseNo),
      row('applicant', found.applicant),
      row('department', owner),
      row('submitted-on', await dayInWords(found.submittedOn)),
      ...(found.decidedOn ? [row('decided-on', await dayInWords(found.decidedOn))] : []),
      ...(answerBy ? [row('answer-by', await markedInWords(markedEnding(answerBy)))] : []),
      ...(found.dates.expected ? [row('expected', await markedInWords(markedDue(found.dates.expected)))] : []),
    ],
    due: await dueView(found.dates),
    entries: found.timeline.toReversed().map(({ type, at }, index) => ({
      key: `${type}-${index}`,
      when: format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' }),
      dateTime: at.toISOString(),
      title: t(`track.events.${type}`),
    })),
  }
}

async function markedInWords(marked: MarkedDay): Promise<string> {
  const { day, provisional } = unmarked(marked)
  const words = await dayInWords(day)
  return provisional ? (await getTranslations('portal'))('track.due.marked', { day: words }) : words
}

async function dueView({ due, kind, paused, daysLeft, urgency }: CaseDates): Promise<TrackedView['due']> {
  if (!due || !kind) return null
  const t = await getTranslations('portal')
  const left = daysLeft === null || paused ? undefined : leftWords(daysLeft)
  const tones: Partial<Record<typeof urgency, DueTone>> = {
    overdue: 'overdue',
    today: 'soon',
    soon: 'soon',
    paused: 'paused',
  }
  return {
    name: t(`track.due.${kind}`),
    date: due.dueOn,
    dateText: await dayInWords(due.dueOn),
    leftText: paused ? t('track.due.paused') : left && t(left.key, { days: left.days }),
    tone: tones[urgency] ?? 'normal',
    provisionalText: due.provisional ? t('track.due.provisional') : undefined,
    derivation: { summary: t('track.due.why'), lines: await dueLines(due, kind) },
  }
}

function leftWords(daysLeft: number): { key: 'track.due.left' | 'track.due.today' | 'track.due.over'; days: number } {
  if (daysLeft === 0) return { key: 'track.due.today', days: 0 }
  return daysLeft > 0 ? { key: 'track.due.left', days: daysLeft } : { key: 'track.due.over', days: -daysLeft }
}
