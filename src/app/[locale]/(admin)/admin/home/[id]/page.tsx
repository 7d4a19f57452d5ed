import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { allColumns } from '@/modules/disclosure/queries/published-columns'
import { mayRemove } from '@/modules/front-page/domain/arrangement'
import { waitingAnnouncements } from '@/modules/front-page/queries/announcements'
import { blocksToArrange } from '@/modules/front-page/queries/home-blocks'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { blockFields } from '../_components/block-fields'
import { configureBlockAction, removeBlockAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('front-page'))('title') }
}

/** What one block shows, and removing it where it may go. */
export default async function BlockPage({ params }: { params: Promise<{ id: string }> }) {
  const admin = await requireAdmin('system_admin')
  const { id } = await params
  const block = (await blocksToArrange(admin)).find((one) => one.id === id)
  if (!block) notFound()
  const [t, locale, columns] = await Promise.all([getTranslations('front-page'), currentLocale(), allColumns()])
  const waiting = (await waitingAnnouncements(admin)).find((one) => one.id === id)
  // Words that wait are what is written on; those that are shown stay until the new ones are released.
  const written = waiting && block.kind === 'announcement' ? { ...block, settings: waiting.proposal.settings } : block
  const fields = blockFields(t, block.kind, columns, written)
  const form = { errorTitle: t('errors'), pendingText: t('pending') }
  return (
    <div className="stack-wide">
      <PageHeading title={t(`kinds.${block.kind}`)} lead={t(`about.${block.kind}`)} />
      {fields.length === 0 ? (
        <p>{t('nothing-to-say')}</p>
      ) : (
        <DeclaredForm
          {...form}
          action={configureBlockAction}
          submitText={t(block.kind === 'announcement' ? 'propose' : 'save')}
          fields={[
            { control: 'hidden', name: 'id', value: block.id },
            { control: 'hidden', name: 'expectedVersion', value: String(block.version) },
            ...fields,
          ]}
        />
      )}
      {mayRemove(block) && (
        <DeclaredForm
          {...form}
          action={removeBlockAction}
          submitText={t('remove')}
          submitKind="danger"
          fields={[{ control: 'hidden', name: 'id', value: block.id }]}
        />
      )}
      <p>
        <a href={localePath(locale, '/admin/home')}>{t('back')}</a>
      </p>
    </div>
  )
}
