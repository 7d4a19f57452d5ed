import { getTranslations } from 'next-intl/server'
import type { EditorialWork } from '@/modules/disclosure/queries/editorial-work'
import { type Locale, localePath } from '@/platform/i18n/locale'
import type { WorkItem } from '@/ui/work-list'

const STATE = {
  'to-publish': 'submitted',
  returned: 'draft',
  drafts: 'draft',
  'handed-in': 'submitted',
  scheduled: 'scheduled',
} as const satisfies Record<keyof EditorialWork['counts'], string>

/** Which of these somebody else waits for. */
const PRESSING: readonly string[] = ['to-publish', 'returned']

/** The counts of an editor, publisher or keeper, each leading to what it counts. */
export async function editorialItems(work: EditorialWork, locale: Locale): Promise<WorkItem[]> {
  const t = await getTranslations('desk.work')
  const path = (to: string) => localePath(locale, `/admin/publishing${to}`)
  const states = Object.entries(STATE) as [keyof typeof STATE, string][]
  return [
    ...states.map(
      ([key, state]): WorkItem => ({
        key,
        text: t(`counts.${key}`),
        count: work.counts[key],
        href: path(`?state=${state}`),
        tone: PRESSING.includes(key) ? 'waiting' : undefined,
      }),
    ),
    { key: 'requests', text: t('counts.requests'), count: work.requests, href: path('/requests'), tone: 'waiting' },
    { key: 'owing', text: t('counts.owing'), count: work.owing, href: path('/columns'), tone: 'overdue' },
  ]
}
