import { getTranslations } from 'next-intl/server'
import { momentWords } from '@/kernel/moment-words'
import type { CalendarChange } from '@/modules/casework/domain/calendar-change'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Table } from '@/ui/table'

/** Changes of the calendar in a list, each leading to what it does. */
export async function ChangeTable({ caption, changes }: { caption: string; changes: readonly CalendarChange[] }) {
  const [t, locale] = [await getTranslations('calendar-changes'), await currentLocale()]
  const columns = (['what', 'reason', 'asked-by', 'state'] as const).map((key) => ({ key, header: t(key) }))
  const rows = changes.map((change) => ({
    key: change.id,
    cells: {
      what: (
        <a href={localePath(locale, `/admin/calendar/changes/${change.id}`)}>
          {t(`kind-${change.kind}`, { year: String(change.year), day: change.days[0]?.date ?? '' })}
        </a>
      ),
      reason: change.reason,
      'asked-by': `${change.requestedByName}　${momentWords(locale, change.requestedAt)}`,
      state: t(`state-${change.state}`),
    },
  }))
  return <Table caption={caption} captionHidden columns={columns} rows={rows} />
}
