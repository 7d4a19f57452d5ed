import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { allColumns } from '@/modules/disclosure/queries/published-columns'
import { REPEATED } from '@/modules/front-page/domain/block'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { blockFields } from '../_components/block-fields'
import { addBlockAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('front-page'))('add') }
}

/** Another block of the kind that was chosen; it begins at the end of the page. */
export default async function NewBlockPage({ searchParams }: { searchParams: Promise<{ kind?: string }> }) {
  await requireAdmin('system_admin')
  const asked = await searchParams
  const kind = REPEATED.find((one) => one === asked.kind)
  if (!kind) notFound()
  const [t, locale, columns] = await Promise.all([getTranslations('front-page'), currentLocale(), allColumns()])
  return (
    <div className="stack-wide">
      <PageHeading title={t('add-title', { kind: t(`kinds.${kind}`) })} lead={t('add-lead')} />
      <DeclaredForm
        action={addBlockAction}
        errorTitle={t('errors')}
        submitText={t('add-submit')}
        pendingText={t('pending')}
        fields={[{ control: 'hidden', name: 'kind', value: kind }, ...blockFields(t, kind, columns)]}
      />
      <p>
        <a href={localePath(locale, '/admin/home')}>{t('back')}</a>
      </p>
    </div>
  )
}
