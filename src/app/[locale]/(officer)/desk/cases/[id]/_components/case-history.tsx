import { getTranslations } from 'next-intl/server'
import { officialNamesAsText } from '@/app/[locale]/_shell/official-names'
import { shownActor } from '@/kernel/actor'
import { momentWords } from '@/kernel/moment-words'
import type { CaseEvent } from '@/modules/casework/domain/case-event'
import type { Inspection } from '@/modules/casework/domain/inspection'
import type { CaseHistory as History } from '@/modules/casework/queries/case-history'
import { dayWords } from '@/modules/casework/ui/day-words'
import { recountLines } from '@/modules/casework/ui/recount-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { Notice } from '@/ui/notice'
import { StatusTag } from '@/ui/status-tag'
import { Timeline } from '@/ui/timeline'

/** Who did what and when, latest first, and whether the record is whole. */
export async function CaseHistory({ service, history }: { service: string; history: History }) {
  const [t, cases] = [await getTranslations('desk.history'), await getTranslations('casework')]
  const locale = await currentLocale()
  const named = await officialNamesAsText(locale, { stepsOf: [service] })
  const { events, chain } = history
  const entries = [...events].reverse().map((event) => ({
    key: event.id,
    when: momentWords(locale, event.occurredAt),
    dateTime: event.occurredAt.toISOString(),
    title: t('title-line', {
      who: shownActor(event, t('system')),
      what: t(`types.${keyOf(event)}`),
    }),
    detail: detailOf(event, { t, cases, locale, named }),
  }))
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-2">
        {t('title')}
      </h2>
      {chain.intact ? (
        <p className="mb-4">
          <StatusTag tone="done">{t('intact', { count: chain.length })}</StatusTag>
        </p>
      ) : (
        <Notice tone="error" title={t('broken')}>
          {t('broken-at', { number: chain.brokenAt })}
        </Notice>
      )}
      <Timeline entries={entries} label={t('title')} />
    </section>
  )
}

const keyOf = ({ type }: CaseEvent): string => type.replaceAll('.', '-')

type Words = (key: string, params?: Record<string, string | number>) => string

/** The words people wrote, as they wrote them. */
function detailOf(
  { type, payload, actorName }: CaseEvent,
  { t, cases, locale, named }: { t: Words; cases: Words; locale: string; named: (zh: string) => string },
): string | undefined {
  if (type === 'correction.requested') return payload.items.map(({ label, reason }) => `${label}：${reason}`).join('\n')
  if (type === 'task.completed') {
    const { taskName, outcome, opinion, inspection } = payload
    return [
      named(taskName),
      ...(inspection ? visitLines(inspection, actorName, t, locale) : []),
      t(`opinions.${outcome}`),
      opinion,
    ].join('\n')
  }
  if (type === 'inspection.file-added' || type === 'inspection.file-removed')
    return `${named(payload.taskName)}\n${payload.fileName}`
  if (type === 'dates.recounted') return recountLines(cases, locale, payload).join('\n')
  const written = { ...payload } as Record<string, unknown>
  const parts = ['reason', 'legalBasis', 'referTo', 'conditions', 'result', 'number'].flatMap((name) => {
    const value = written[name]
    return typeof value === 'string' && value !== '' ? [t(`facts.${name}`, { value })] : []
  })
  return parts.length > 0 ? parts.join('\n') : undefined
}

/** 现场核查: both who went, the day, and what they found. */
const visitLines = ({ with: other, on, record }: Inspection, first: string, t: Words, locale: string): string[] => [
  t('visit', { first, second: other.name, day: dayWords(locale, on) }),
  t('visit-record', { record }),
]
