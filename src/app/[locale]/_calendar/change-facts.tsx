import { getTranslations } from 'next-intl/server'
import { momentWords } from '@/kernel/moment-words'
import type { CalendarChange } from '@/modules/casework/domain/calendar-change'
import { currentLocale } from '@/platform/i18n/current-locale'
import { DataList } from '@/ui/data-list'

/** Why, by which notice, who proposed it, and who decided. */
export async function ChangeFacts({ change }: { change: CalendarChange }) {
  const [t, locale] = [await getTranslations('calendar-changes'), await currentLocale()]
  const { decidedAt, decidedByName, decisionReason } = change
  return (
    <DataList
      rows={[
        { name: t('state'), value: t(`state-${change.state}`) },
        { name: t('reason'), value: change.reason },
        { name: t('source'), value: change.source },
        { name: t('asked-by'), value: `${change.requestedByName}　${momentWords(locale, change.requestedAt)}` },
        ...(change.state === 'pending'
          ? [{ name: t('good-until'), value: momentWords(locale, change.expiresAt) }]
          : []),
        ...(decidedAt && decidedByName
          ? [{ name: t('decided-by'), value: `${decidedByName}　${momentWords(locale, decidedAt)}` }]
          : []),
        ...(decisionReason ? [{ name: t('decision-reason'), value: decisionReason }] : []),
      ]}
    />
  )
}
