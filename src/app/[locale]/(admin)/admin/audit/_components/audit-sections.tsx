import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Tabs } from '@/ui/tabs'

const SECTIONS = { search: '/admin/audit', readings: '/admin/audit/readings', checks: '/admin/audit/checks' } as const

/** The auditor's three sections: the log, who read whose data, the checks of the seals. */
export async function AuditSections({ current }: { current: keyof typeof SECTIONS }) {
  const [t, locale] = await Promise.all([getTranslations('audit.sections'), currentLocale()])
  const sections = Object.entries(SECTIONS) as [keyof typeof SECTIONS, string][]
  return (
    <Tabs
      label={t('label')}
      current={current}
      tabs={sections.map(([section, path]) => ({ key: section, href: localePath(locale, path), text: t(section) }))}
    />
  )
}
