import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Tabs } from '@/ui/tabs'

const ROOMS = { search: '/admin/audit', readings: '/admin/audit/readings', checks: '/admin/audit/checks' } as const

/** The auditor's three rooms: the log, who read whose data, the checks of the seals. */
export async function AuditRooms({ current }: { current: keyof typeof ROOMS }) {
  const [t, locale] = await Promise.all([getTranslations('audit.rooms'), currentLocale()])
  const rooms = Object.entries(ROOMS) as [keyof typeof ROOMS, string][]
  return (
    <Tabs
      label={t('label')}
      current={current}
      tabs={rooms.map(([room, path]) => ({ key: room, href: localePath(locale, path), text: t(room) }))}
    />
  )
}
