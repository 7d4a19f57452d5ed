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

/** The counts of an editor, publisher or keeper, each leading to what it counts; none of what their posts leave to others. */
export async function editorialItems(work: EditorialWork, locale: Locale): Promise<WorkItem[]> {
  const t = await getTranslations('desk.work')
  const item = (key: string, count: number | null | undefined, to: string, tone?: WorkItem['tone']): WorkItem[] =>
    typeof count === 'number'
      ? [{ key, text: t(`counts.${key}`), count, href: localePath(locale, `/admin/publishing${to}`), tone }]
      : []
  const states = Object.entries(STATE) as [keyof typeof STATE, string][]
  return [
    ...states.flatMap(([key, state]) =>
      item(key, work.counts[key], `?state=${state}`, PRESSING.includes(key) ? 'waiting' : undefined),
    ),
    ...item('requests', work.requests, '/requests', 'waiting'),
    ...item('owing', work.owing, '/columns', 'overdue'),
  ]
}
