import { getTranslations } from 'next-intl/server'
import { instantOf } from '@/kernel/plain-date'
import { DUE_GROUPS, type DueGroupName } from '@/modules/casework/domain/due-groups'
import type { DepartmentFigures } from '@/modules/casework/queries/department-figures'
import { cityFormat } from '@/platform/i18n/city-format'
import { BarTable, type BarTone } from '@/ui/bar-table'

const TONES: Record<DueGroupName, BarTone> = {
  past: 'overdue',
  now: 'waiting',
  near: 'plain',
  later: 'plain',
  still: 'soft',
}

/** How the office stands: what is open by its date, and a week of filing and closing. For whoever handles cases. */
export async function DepartmentCharts({ figures }: { figures: DepartmentFigures }) {
  const [t, format] = [await getTranslations('desk.charts'), await cityFormat()]
  return (
    <aside aria-label={t('label')}>
      <BarTable
        caption={t('open')}
        headers={[t('date'), t('cases')]}
        rows={DUE_GROUPS.map((group) => ({
          key: group,
          label: t(`due.${group}`),
          values: [{ value: figures.due[group], tone: TONES[group] }],
        }))}
      />
      <BarTable
        caption={t('week')}
        headers={[t('day'), t('filed'), t('closed')]}
        rows={figures.flow.map(({ day, filed, closed }) => ({
          key: day,
          label: format.dateTime(instantOf(day), { month: 'numeric', day: 'numeric', weekday: 'short' }),
          values: [
            { value: filed, tone: 'plain' },
            { value: closed, tone: 'soft' },
          ],
        }))}
      />
    </aside>
  )
}
