import { getTranslations } from 'next-intl/server'
import { momentWords } from '@/kernel/moment-words'
import type { Case } from '@/modules/casework/domain/case'
import { lawOfCase } from '@/modules/casework/domain/case-number'
import type { TimelineEntry } from '@/modules/casework/domain/timeline'
import { timelineDetail, timelineTitle } from '@/modules/casework/ui/timeline-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { Timeline } from '@/ui/timeline'

/** What has happened so far, the latest first. */
export async function CaseSteps({ one, timeline }: { one: Case; timeline: readonly TimelineEntry[] }) {
  const [t, words, locale] = [
    await getTranslations('my.case'),
    await getTranslations('casework'),
    await currentLocale(),
  ]
  const entries = timeline.toReversed().map((entry) => ({
    key: String(entry.seq),
    when: momentWords(locale, entry.at),
    dateTime: entry.at.toISOString(),
    title: timelineTitle(words, entry.type),
    detail: timelineDetail(words, locale, entry, lawOfCase(one)),
  }))
  return (
    <section>
      <h2>{t('timeline')}</h2>
      <Timeline label={t('timeline')} entries={entries} />
    </section>
  )
}
