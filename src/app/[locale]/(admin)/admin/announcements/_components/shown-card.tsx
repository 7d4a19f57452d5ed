import { getTranslations } from 'next-intl/server'
import { AnnouncementBlock } from '@/app/[locale]/(portal)/_home/announcement-block'
import type { ShownAnnouncement } from '@/modules/front-page/queries/announcements'
import { DeclaredForm } from '@/ui/declared-form'
import { takeDownAction } from '../actions'

/** An announcement that is on the home page, and taking it off at once. */
export async function ShownCard({ shown: { id, settings } }: { shown: ShownAnnouncement }) {
  const [t, form] = [await getTranslations('announcements'), await getTranslations('admin.form')]
  return (
    <div className="stack">
      <AnnouncementBlock {...settings} locale="zh-CN" />
      <DeclaredForm
        idPrefix={`${id}-down-`}
        errorTitle={form('errors')}
        pendingText={form('pending')}
        action={takeDownAction}
        submitText={t('take-down')}
        submitKind="danger"
        fields={[{ control: 'hidden', name: 'id', value: id }]}
      />
    </div>
  )
}
