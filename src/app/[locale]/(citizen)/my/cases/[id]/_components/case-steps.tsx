import { getTranslations } from 'next-intl/server'
import { officialNamesAsText } from '@/app/[locale]/_shell/official-names'
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
  const named = await officialNamesAsText(locale, { stepsOf: [one.title] })
  const entries = timeline.toReversed().map((entry) => ({
    key: String(entry.seq),
    when: momentWords(locale, entry.at),
    dateTime: entry.at.toISOString(),
    title: timelineTitle(words, entry.type),
    detail: timelineDetail(words, locale, inReadersWords(entry, named), lawOfCase(one)),
  }))
  return (
    <section>
      <h2>{t('timeline')}</h2>
      <Timeline label={t('timeline')} entries={entries} />
    </section>
  )
}

/** The same entry with the names of its stage and task in the reader's language. */
function inReadersWords(entry: TimelineEntry, named: (zh: string) => string): TimelineEntry {
  if (entry.type !== 'taskCompleted') return entry
  const { stage, task } = entry.facts
  return { ...entry, facts: { stage: named(String(stage)), task: named(String(task)) } }
}
