import { getTranslations } from 'next-intl/server'
import { addDays } from '@/kernel/plain-date'
import type { DueExplanation } from '@/modules/casework/domain/due-date'
import { dayInWords } from '../../_parts/day'

/** How a date comes about, one fact a line: what the law counts and what it leaves out. */
export async function dueLines(due: DueExplanation, kind: 'acceptance' | 'decision'): Promise<string[]> {
  const t = await getTranslations('portal')
  const { limit, extensionDays, holidays, makeupWorkdays, excludedDays, pauses } = due
  const pauseLines = await Promise.all(
    pauses.map(async ({ from, to }) => {
      const began = await dayInWords(from)
      return to
        ? t('track.due.pause', { from: began, to: await dayInWords(addDays(to, -1)) })
        : t('track.due.open-pause', { from: began })
    }),
  )
  return [
    t(`track.due.starts-${kind}`, { day: await dayInWords(due.startsOn) }),
    limit.amount === 0 ? t('track.due.at-once') : t(`track.due.${limit.unit}`, { amount: limit.amount }),
    ...(extensionDays > 0 ? [t('track.due.extension', { days: extensionDays })] : []),
    ...(holidays > 0 ? [t('track.due.holidays', { days: holidays })] : []),
    ...(makeupWorkdays > 0 ? [t('track.due.makeup', { days: makeupWorkdays })] : []),
    ...(excludedDays > 0 ? [t('track.due.excluded', { days: excludedDays })] : []),
    ...pauseLines,
  ]
}
