import { getTranslations } from 'next-intl/server'
import type { WorklistView } from '@/modules/casework/domain/worklist'
import { type DueOverview, MOST_COUNTED } from '@/modules/casework/queries/due-overview'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Tabs } from '@/ui/tabs'

/** The three ways to look at the work; the counts are of what is open. */
export async function WorklistTabs({ current, overview }: { current: WorklistView; overview: DueOverview }) {
  const t = await getTranslations('desk.tabs')
  const locale = await currentLocale()
  const tabs = [
    { key: 'mine', href: localePath(locale, '/desk'), ...counted(t('mine'), overview.mine.total) },
    {
      key: 'department',
      href: localePath(locale, '/desk/cases'),
      ...counted(t('department'), overview.department.total),
    },
    { key: 'closed', href: localePath(locale, '/desk/cases?view=closed'), text: t('closed') },
  ]
  return <Tabs label={t('label')} tabs={tabs} current={current} />
}

/** Counting stops at a thousand, and says so. */
export const countWords = (count: number): string => (count >= MOST_COUNTED ? `${MOST_COUNTED}+` : String(count))

const counted = (text: string, count: number) =>
  count >= MOST_COUNTED ? { text: `${text} ${countWords(count)}` } : { text, count }
